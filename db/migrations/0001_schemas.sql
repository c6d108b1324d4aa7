-- One schema a subgraph. Roles exist already (db/roles.ts): <name> writes its own schema, <name>_read reads it, nobody else enters.

create extension if not exists pg_trgm schema public;
create extension if not exists btree_gin schema public;
create extension if not exists fuzzystrmatch schema public;

create schema catalog;
create schema search;
create schema pricing;
create schema orders;
create schema accounts;
create schema audit;

do $$
declare
  subgraph text;
begin
  foreach subgraph in array array['catalog', 'search', 'pricing', 'orders', 'accounts'] loop
    execute format('grant usage on schema %1$I to %1$I, %2$I', subgraph, subgraph || '_read');
    execute format('alter default privileges in schema %1$I grant select on tables to %2$I', subgraph, subgraph || '_read');
    if subgraph = 'search' then -- what search reads is written by triggers alone
      execute format('alter default privileges in schema %1$I grant select on tables to %1$I', subgraph);
    else
      execute format('alter default privileges in schema %1$I grant select, insert, update, delete on tables to %1$I', subgraph);
      execute format('alter default privileges in schema %1$I grant usage on sequences to %1$I', subgraph);
    end if;
  end loop;
end $$;

-- Text as engineers sort it: M2 before M10, 5 before 10.
create collation catalog.natural (provider = icu, locale = 'en-u-kn-true');

-- A version for `expectedVersion` and the time of the last change, on every table that has them.
create function catalog.touch() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;

-- "Screws & Bolts" -> "screws-bolts", "Führung" -> "fuhrung". Never empty.
create function catalog.slugify(name text) returns text language sql immutable strict parallel safe as $$
  select coalesce(nullif(trim(both '-' from regexp_replace(
    regexp_replace(lower(normalize(name, nfkd)), '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', '-', 'g')), ''), 'x')
$$;

-- A refusal that programs can read: the constraint says which rule, the detail holds facts as JSON.
create function catalog.refuse(rule text, message text, detail jsonb default '{}') returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, message = message, detail = detail::text;
end $$;
