-- The audit trail. Triggers write it in the transaction of the change; nobody can write without it or alter it after.

create table audit.entry (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null,
  request_id text not null,
  operation text not null,
  entity_type text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  constraint entry_pkey primary key (id),
  constraint entry_operation check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  constraint entry_sides check ((operation = 'INSERT') = (before is null) and (operation = 'DELETE') = (after is null))
);
comment on table audit.entry is 'Who changed what: for an update only the fields that differ, else the whole row.';
create index entry_entity on audit.entry (entity_type, entity_id, id);
create index entry_actor on audit.entry (actor, id);
create index entry_at on audit.entry using brin (at);

create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', constraint = 'audit_append_only',
    message = format('%s on %I.%I is refused: the audit trail is append-only', tg_op, tg_table_schema, tg_table_name);
end $$;

create trigger append_only before update or delete or truncate on audit.entry execute function audit.refuse();
alter table audit.entry enable always trigger append_only;

create function audit.actor() returns text language sql stable as $$
  select coalesce(nullif(current_setting('tensile.actor', true), ''), 'role:' || session_user)
$$;
create function audit.request_id() returns text language sql stable as $$
  select coalesce(current_setting('tensile.request_id', true), '')
$$;

-- The fields of `one` that differ from `other`; secret ones only say that they differ.
create function audit.difference(one jsonb, other jsonb, secrets text[]) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(key, case when key = any (secrets) then '"redacted"' else value end), '{}')
  from jsonb_each(one) where value is distinct from other -> key
$$;
create function audit.redact(one jsonb, secrets text[]) returns jsonb language sql immutable parallel safe as $$
  select case when secrets = '{}' then one
    else (select jsonb_object_agg(key, case when key = any (secrets) then '"redacted"' else value end) from jsonb_each(one)) end
$$;

-- Arguments: the key column, then the columns whose values are secret.
create function audit.record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  entity text := tg_table_schema || '.' || tg_table_name;
  key_column text := tg_argv[0];
  secrets text[] := tg_argv[1];
begin
  if tg_op = 'INSERT' then
    insert into audit.entry (actor, request_id, operation, entity_type, entity_id, after)
    select audit.actor(), audit.request_id(), tg_op, entity, new_row ->> key_column, audit.redact(new_row, secrets)
    from (select to_jsonb(n) as new_row from new_rows n) changed;
  elsif tg_op = 'DELETE' then
    insert into audit.entry (actor, request_id, operation, entity_type, entity_id, before)
    select audit.actor(), audit.request_id(), tg_op, entity, old_row ->> key_column, audit.redact(old_row, secrets)
    from (select to_jsonb(o) as old_row from old_rows o) changed;
  else
    insert into audit.entry (actor, request_id, operation, entity_type, entity_id, before, after)
    select audit.actor(), audit.request_id(), tg_op, entity, new_row ->> key_column,
      audit.difference(old_row, new_row, secrets), audit.difference(new_row, old_row, secrets)
    from (select to_jsonb(o) as old_row, to_jsonb(o) ->> key_column as id from old_rows o) old_side
    join (select to_jsonb(n) as new_row, to_jsonb(n) ->> key_column as id from new_rows n) new_side using (id)
    where old_row is distinct from new_row;
  end if;
  return null;
end $$;

-- Puts a table on the trail. `key` names its primary key column, which never changes.
create function audit.watch(watched regclass, key text default 'id', secrets text[] default '{}') returns void language plpgsql as $$
declare
  arguments text := format('%L, %L', key, secrets::text);
begin
  execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit.record(%s)', watched, arguments);
  execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.record(%s)', watched, arguments);
  execute format('create trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function audit.record(%s)', watched, arguments);
  execute format('create trigger audit_no_truncate before truncate on %s execute function audit.refuse()', watched);
  execute format('alter table %1$s enable always trigger audit_insert, enable always trigger audit_update, enable always trigger audit_delete, enable always trigger audit_no_truncate', watched);
end $$;
