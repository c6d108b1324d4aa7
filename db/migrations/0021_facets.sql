-- Facets are counted outside of the database, from numbers: each filterable value has one, and each product the list of its values'
-- numbers. A search adds up the lists of what it found, which costs microseconds a product.

-- Five bits a character, the lowest first, from 0 to o; a further 32 says that more follow. So common values, which are numbered early, take
-- two or three characters, and what a search sends is half as long. Text, because bytes would have to be encoded.
create function search.variable_length(number bigint) returns text language sql immutable as $$
  select string_agg(chr(48 + (number >> n & 31)::integer + case when number >> (n + 5) > 0 then 32 else 0 end), '' order by n)
  from generate_series(0, 30, 5) n where n = 0 or number >> n > 0
$$;

-- Rows are never changed, so a process may remember them for ever. A value nobody has any more is harmless.
create table search.facet_value (
  id integer generated always as identity,
  definition_id bigint not null,
  value text collate "C" not null,
  number double precision,
  number_max double precision,
  written text collate "C" not null generated always as (search.variable_length(id)) stored,
  constraint facet_value_pkey primary key (id),
  constraint facet_value_unique unique (definition_id, value)
);
comment on table search.facet_value is 'The values that products have of filterable attributes, derived from catalog.product_spec by search.facets_of.';
comment on column search.facet_value.definition_id is 'The definition that is in force for the product. It is read for label and unit, which may change.';
comment on column search.facet_value.written is 'The id in the lists of products: see search.variable_length.';
comment on column search.facet_value.value is 'The text; of numbers the canonical ones as text, "0.012" or "4.5..36".';

-- The lists of products, whose new values are numbered. Reads by key, as search.refresh_documents.
create function search.facets_of(product_ids bigint[]) returns table (product_id bigint, facets text) language sql
security definer set search_path = search, catalog, public, pg_catalog set enable_seqscan = off as $$
  with changed as materialized (
    select id, family_id, leaf_id from catalog.product where id = any (product_ids)
  ), held as materialized (
    select p.id, a.definition_id, s.ordinal, s.number, s.number_max, s.key,
      coalesce(s.text collate "C", s.number || '..' || s.number_max, s.number::text) as value
    from changed p
    join catalog.product_spec s on s.product_id = p.id
    join catalog.family_attribute a on a.family_id = p.family_id and a.key = s.key and a.filterable
  ), known as materialized (
    select v.definition_id, v.value, v.written
    from (select distinct definition_id, value from held) h join search.facet_value v on v.definition_id = h.definition_id and v.value = h.value
  ), added as ( -- in one order, so that two transactions can't wait for each other; one that was added meanwhile is taken over
    insert into search.facet_value (definition_id, value, number, number_max)
    select distinct definition_id, value, number, number_max from held h
    where not exists (select from known k where k.definition_id = h.definition_id and k.value = h.value)
    order by definition_id, value
    on conflict on constraint facet_value_unique do update set value = excluded.value
    returning definition_id, value, written
  ), numbered as (
    select * from known union all select * from added
  )
  select h.id, string_agg(case when h.ordinal > 1 then '-' else '' end || n.written, '' order by h.key, h.ordinal)
  from held h join numbered n on n.definition_id = h.definition_id and n.value = h.value group by h.id
$$;

create function search.refresh_facets(product_ids bigint[]) returns void language sql
security definer set search_path = search, pg_catalog as $$
  update search.product_document d set facets = coalesce(f.facets, '')
  from unnest(product_ids) p (id) left join search.facets_of(product_ids) f on f.product_id = p.id
  where d.product_id = p.id and d.facets <> coalesce(f.facets, '')
$$;

-- The definitions that give facets their names and units.
create view search.facet_definition as select id, key, label, type, unit from catalog.attribute_definition;

-- How many changes there were of what a search reads: of documents, leaf by leaf, and of the vocabulary that queries are read with (0023).
-- Rows that are only added tell every state apart, whatever order they are committed in, and make nobody wait. Old ones are folded into
-- numbers from time to time, by whoever adds the hundredth: each search counts what is left.
create table search.change (
  kind text not null,
  id bigint generated always as identity,
  leaf_id bigint,
  constraint change_pkey primary key (kind, id),
  constraint change_kind check (kind in ('documents', 'vocabulary')),
  constraint change_leaf check ((kind = 'documents') = (leaf_id is not null))
);
create table search.changes_folded (
  kind text not null,
  count bigint not null default 0,
  constraint changes_folded_pkey primary key (kind)
);
insert into search.changes_folded (kind) values ('documents'), ('vocabulary');
create table search.leaf_changes_folded (
  leaf_id bigint not null,
  count bigint not null,
  constraint leaf_changes_folded_pkey primary key (leaf_id)
);

-- A change of documents counts once for each leaf that has them.
create function search.count_change(changed text, leaf_ids bigint[] default '{null}') returns void language plpgsql as $$
declare
  oldest bigint;
  newest bigint;
begin
  with added as (insert into search.change (kind, leaf_id) select changed, leaf_id from unnest(leaf_ids) leaf_id returning id)
  select min(id), max(id) into oldest, newest from added;
  if newest / 100 > (oldest - 1) / 100 then
    with gone as (
      delete from search.change where id <= newest - 100 returning kind, leaf_id
    ), of_leaves as (
      insert into search.leaf_changes_folded as f (leaf_id, count)
      select leaf_id, count(*) from gone where leaf_id is not null group by leaf_id order by leaf_id
      on conflict on constraint leaf_changes_folded_pkey do update set count = f.count + excluded.count
    )
    update search.changes_folded f set count = f.count + g.count from (select kind, count(*) from gone group by kind) g where g.kind = f.kind;
  end if;
end $$;

create view search.version as
  select f.kind, (f.count + (select count(*) from search.change c where c.kind = f.kind))::text as version from search.changes_folded f;
create view search.document_version as select version from search.version where kind = 'documents';
create view search.vocabulary_version as select version from search.version where kind = 'vocabulary';
-- Of each leaf that ever had documents.
create view search.leaf_version as
  select leaf_id, sum(count)::text as version from (
    select leaf_id, count from search.leaf_changes_folded union all select leaf_id, 1 from search.change where kind = 'documents'
  ) counted group by leaf_id;

-- Products that are deleted take their documents along.
create function search.documents_deleted() returns trigger language plpgsql security definer set search_path = search, pg_catalog as $$
begin
  perform search.count_change('documents', array(select distinct leaf_id from old_rows order by 1));
  return null;
end $$;
create trigger a_documents_deleted after delete on search.product_document referencing old table as old_rows for each statement execute function search.documents_deleted();
