-- Imports, and how far they got: one that was killed goes on with the batches that are not in yet. A log of the importer's own, written in
-- the transaction of each batch; the products it tells of are on the audit trail with the run's id as request id.

create table catalog.import_run (
  id uuid not null,
  source text not null,
  digest text not null,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  constraint import_run_pkey primary key (id)
);
comment on column catalog.import_run.digest is 'Of all content of the source: the same source again is known by it.';
create index import_run_by_start on catalog.import_run (started_at desc);
create index import_run_finished on catalog.import_run (digest) where finished_at is not null;

create table catalog.import_batch (
  run_id uuid not null,
  first_line bigint not null,
  last_line bigint not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  refused integer not null,
  refusals json not null,
  constraint import_batch_pkey primary key (run_id, first_line),
  constraint import_batch_run foreign key (run_id) references catalog.import_run (id) on delete cascade,
  constraint import_batch_lines check (first_line <= last_line)
);
comment on column catalog.import_batch.refusals is 'Lines of the report: [{ file, line, sku, key, code, message }]. Plain json: a refused SKU may hold what jsonb refuses.';

-- The importer fills empty tables by the hundred thousand: the planner must learn of it before autovacuum wakes up.
grant maintain on catalog.category, catalog.family, catalog.attribute_definition, catalog.family_attribute
  to catalog;

-- After many products were written: plans of searches are made from these statistics, and without them a search takes twice as long.
-- For a role that can't enter the search schema.
create function catalog.analyze_products() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze catalog.product, catalog.product_spec, search.product_document, search.facet_value, search.name_document;
end $$;
