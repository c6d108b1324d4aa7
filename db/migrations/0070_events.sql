-- What happened, for others to act on: caches that drop what changed, partners who asked to be told. Triggers write it in the
-- transaction of the change (an outbox), so that nothing is told that did not happen, and nothing that happened is lost.

create schema events;

create table events.outbox (
  id bigint generated always as identity,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  type text not null,
  entity_type text not null,
  entity_id bigint not null,
  company_id bigint,
  payload jsonb not null,
  constraint outbox_pkey primary key (id),
  constraint outbox_type check (type ~ '^[a-z_]+\.[a-z_]+$')
);
comment on column events.outbox.type is '"product.updated", "order.placed".';
comment on column events.outbox.company_id is 'Whose event it is; null for one that concerns everybody.';
create index outbox_order on events.outbox (transaction, id);
create index outbox_at on events.outbox using brin (at);

-- How far each reader has got. Transactions commit out of order: only those older than every open one are read, so that none
-- can appear behind a reader.
create table events.reader (
  name text not null,
  transaction xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
  id bigint not null default 0,
  constraint reader_pkey primary key (name)
);

-- The next events of a reader, oldest first, and marks them read when the transaction commits. Of several processes only one
-- gets them at a time; the others get none. A reader that is new begins with what happens from now on.
create function events.read(reader_name text, event_count integer) returns setof events.outbox
language plpgsql security definer set search_path = pg_catalog as $$
declare
  place events.reader;
  latest events.outbox;
begin
  insert into events.reader (name) values (reader_name) on conflict do nothing;
  select * into place from events.reader r where r.name = reader_name for update skip locked;
  if not found then return; end if;
  for latest in
    select * from events.outbox o
    where (o.transaction, o.id) > (place.transaction, place.id)
      and o.transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by o.transaction, o.id limit event_count
  loop
    return next latest;
  end loop;
  if latest.id is not null then
    update events.reader r set transaction = latest.transaction, id = latest.id where r.name = reader_name;
  end if;
end $$;

-- Forgets events that every reader has read and that are older than a week.
create function events.prune() returns bigint language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from events.outbox o
    where o.at < now() - interval '7 days'
      and (o.transaction, o.id) <= all (select r.transaction, r.id from events.reader r)
    returning 1
  )
  select count(*) from gone
$$;

-- How many events each reader has not read yet.
create function events.backlog() returns table (reader text, events bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select r.name, (select count(*) from events.outbox o where (o.transaction, o.id) > (r.transaction, r.id)) from events.reader r
$$;

revoke execute on function events.read(text, integer), events.prune(), events.backlog() from public;
grant usage on schema events to catalog, pricing, orders, accounts;
grant execute on function events.read(text, integer) to catalog, pricing, orders, accounts;
grant execute on function events.prune(), events.backlog() to accounts;

-- Arguments: the noun of the type ("order"), the entity ("Order"), the column with its id, the column that names what
-- happened when it changes ('' for none), the column with the company ('' for none), the columns told.
-- One statement tells of an entity once.
create function events.record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  noun text := tg_argv[0];
  entity text := tg_argv[1];
  id_column text := tg_argv[2];
  verb_column text := tg_argv[3];
  company_column text := tg_argv[4];
  told text[] := tg_argv[5];
  verb text := case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end;
begin
  if tg_op = 'UPDATE' and verb_column <> '' then
    insert into events.outbox (type, entity_type, entity_id, company_id, payload)
    select noun || '.' || case when c.fields -> verb_column = b.fields -> verb_column then verb else lower(c.fields ->> verb_column) end,
      entity, (c.fields ->> id_column)::bigint, (c.fields ->> company_column)::bigint,
      case when told = '{}' then '{}' else (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(c.fields) where key = any (told)) end
    from (select to_jsonb(changed) as fields from changed_rows changed) c
    join (select to_jsonb(before) as fields from before_rows before) b on b.fields -> 'id' = c.fields -> 'id';
  else
    insert into events.outbox (type, entity_type, entity_id, company_id, payload)
    select distinct on (fields ->> id_column)
      noun || '.' || coalesce(lower(fields ->> verb_column), verb), entity, (fields ->> id_column)::bigint,
      (fields ->> company_column)::bigint,
      case when told = '{}' then '{}' else (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(fields) where key = any (told)) end
    from (select to_jsonb(changed) as fields from changed_rows changed) c;
  end if;
  return null;
end $$;

create function events.watch(
  watched regclass, noun text, entity text, id_column text default 'id', verb_column text default '',
  company_column text default '', told text[] default '{}'
) returns void language plpgsql as $$
declare
  arguments text := format('%L, %L, %L, %L, %L, %L', noun, entity, id_column, verb_column, company_column, told::text);
begin
  execute format('create trigger events_insert after insert on %s referencing new table as changed_rows for each statement execute function events.record(%s)', watched, arguments);
  execute format('create trigger events_update after update on %s referencing old table as before_rows new table as changed_rows for each statement execute function events.record(%s)', watched, arguments);
  execute format('create trigger events_delete after delete on %s referencing old table as changed_rows for each statement execute function events.record(%s)', watched, arguments);
end $$;

select events.watch('catalog.product', 'product', 'Product', told => '{sku,name,status}');
select events.watch('catalog.media', 'media', 'Product', id_column => 'product_id');
select events.watch('catalog.family', 'family', 'Family', told => '{code,name}');
select events.watch('catalog.brand', 'brand', 'Brand', told => '{name}');
select events.watch('catalog.category', 'category', 'Category', told => '{name,path}');
select events.watch('catalog.attribute_definition', 'attribute', 'AttributeDefinition', told => '{key}');
