-- When definitions change: effective attributes, stored values and typed values follow in the same transaction.

-- A value as it must read after its attribute's unit changed: bare numbers are converted, values with a unit of their own stay.
create function catalog.convert_entered(entered jsonb, from_unit text, to_unit text) returns jsonb language plpgsql stable parallel safe as $$
begin
  case jsonb_typeof(entered)
  when 'number' then
    return to_jsonb(catalog.convert(entered::numeric, from_unit, to_unit));
  when 'string' then
    if (select unit_text is null and number is not null from catalog.parse_quantity(entered #>> '{}')) then
      return to_jsonb((select catalog.convert(number, from_unit, to_unit) from catalog.parse_quantity(entered #>> '{}')));
    end if;
    return entered;
  when 'array' then
    return (select jsonb_agg(catalog.convert_entered(value, from_unit, to_unit) order by n) from jsonb_array_elements(entered) with ordinality e (value, n));
  when 'object' then
    return (select jsonb_object_agg(key, catalog.convert_entered(value, from_unit, to_unit)) from jsonb_each(entered));
  else
    return entered;
  end case;
end $$;

create function catalog.migrate_specs(specs jsonb, old_keys text[], new_keys text[], old_units text[], new_units text[]) returns jsonb
language plpgsql stable parallel safe as $$
declare
  moved jsonb := '{}';
  value jsonb;
begin
  for i in 1 .. cardinality(old_keys) loop
    value := specs -> old_keys[i];
    if value is not null then
      if old_units[i] <> new_units[i] then
        value := catalog.convert_entered(value, old_units[i], new_units[i]);
      end if;
      moved := moved || jsonb_build_object(new_keys[i], value);
    end if;
  end loop;
  return (specs - old_keys) || moved;
end $$;

-- Brings what is derived from definitions up to date for these families: effective attributes, renamed keys and converted values of
-- their products, typed values and validity (see catalog.settle_invalid).
create function catalog.apply_definitions(family_ids bigint[]) returns void language plpgsql
security definer set search_path = catalog, public, pg_catalog set client_min_messages = warning as $$
declare
  changed_families bigint[];
  changed_keys text[];
  migration record;
begin
  drop table if exists pg_temp.attribute_change;
  create temporary table attribute_change on commit drop as
  with fresh as materialized (
    select r.*, u.symbol, u.dimension, u.factor_numerator, u.factor_denominator, u.offset_value
    from (select array_agg(f.id) as ids, array_agg(c.path) as paths from catalog.family f join catalog.category c on c.id = f.category_id where f.id = any (family_ids)) s
    cross join lateral catalog.resolve_attributes(s.ids, s.paths, s.ids) r
    left join catalog.unit u on u.code = r.unit
  ), stale as materialized (
    select * from catalog.family_attribute where family_id = any (family_ids)
  )
  select coalesce(n.subject_id, o.family_id) as family_id, coalesce(n.key, o.key) as key, n.key is null as removed, o.key is null as added,
    n.definition_id, n.overrides_id, n."position", n.label, n.type, n.unit, n.symbol, n.dimension, n.factor_numerator, n.factor_denominator, n.offset_value,
    n.required, n.variant_defining, n.filterable, n.whole, n.min, n.max, n.pattern, n.options,
    o.unit as old_unit, o.definition_id as old_definition_id,
    (n.type, n.unit, n.required, n.variant_defining, n.whole, n.min, n.max, n.pattern, n.options)
      is distinct from (o.type, o.unit, o.required, o.variant_defining, o.whole, o.min, o.max, o.pattern, o.options) as affects_products
  from fresh n full join stale o on o.family_id = n.subject_id and o.key = n.key
  where (n.definition_id, n.overrides_id, n."position", n.label, n.type, n.unit, n.required, n.variant_defining, n.filterable, n.whole, n.min, n.max, n.pattern, n.options)
    is distinct from (o.definition_id, o.overrides_id, o."position", o.label, o.type, o.unit, o.required, o.variant_defining, o.filterable, o.whole, o.min, o.max, o.pattern, o.options);

  delete from catalog.family_attribute a using attribute_change c where a.family_id = c.family_id and a.key = c.key;
  insert into catalog.family_attribute (family_id, key, definition_id, overrides_id, "position", label, type, unit, symbol, dimension, factor_numerator,
    factor_denominator, offset_value, required, variant_defining, filterable, whole, min, max, pattern, options)
  select family_id, key, definition_id, overrides_id, "position", label, type, unit, symbol, dimension, factor_numerator, factor_denominator, offset_value,
    required, variant_defining, filterable, whole, min, max, pattern, options
  from attribute_change where not removed;

  select array_agg(distinct p.family_id), array_agg(distinct c.key)
  into changed_families, changed_keys
  from attribute_change c join (select distinct family_id from catalog.product where family_id = any (family_ids)) p using (family_id)
  where c.affects_products;
  if changed_families is null then
    return;
  end if;

  for migration in -- one turn for each distinct set of renames and unit changes
    select array_agg(family_id) as families, old_keys, new_keys, old_units, new_units from (
      select n.family_id, array_agg(coalesce(o.key, n.key) order by n.key) as old_keys, array_agg(n.key order by n.key) as new_keys,
        array_agg(coalesce(o.old_unit, n.old_unit, '') order by n.key) as old_units, array_agg(coalesce(n.unit, '') order by n.key) as new_units
      from attribute_change n
      left join attribute_change o on o.family_id = n.family_id and o.removed and n.added and o.old_definition_id = n.definition_id
      where not n.removed and (o.key is not null or n.old_unit <> n.unit)
      group by n.family_id) m
    group by old_keys, new_keys, old_units, new_units
  loop
    update catalog.product set specs = catalog.migrate_specs(specs, migration.old_keys, migration.new_keys, migration.old_units, migration.new_units)
    where family_id = any (migration.families) and specs ?| migration.old_keys;
  end loop;

  perform catalog.store_specs_in_slices(array(select id from catalog.product where family_id = any (changed_families) order by id), changed_keys, true);
end $$;

create function catalog.families_below(paths text[]) returns bigint[] language sql stable as $$
  select coalesce(array_agg(distinct f.id), '{}') from unnest(paths) root
  join catalog.category c on c.path = root or (c.path > (root || '.') collate "C" and c.path < (root || '/') collate "C")
  join catalog.family f on f.category_id = c.id
$$;

create function catalog.definitions_written() returns trigger language plpgsql security definer set search_path = catalog, public, pg_catalog as $$
declare
  definition_ids bigint[];
  category_ids bigint[];
  family_ids bigint[];
begin
  if tg_op = 'DELETE' then
    select array_agg(distinct category_id), coalesce(array_agg(distinct family_id) filter (where family_id is not null), '{}')
    into category_ids, family_ids from old_rows;
  else
    select array_agg(id), array_agg(distinct category_id), coalesce(array_agg(distinct family_id) filter (where family_id is not null), '{}')
    into definition_ids, category_ids, family_ids from new_rows;
    perform catalog.check_overrides(definition_ids);
  end if;
  family_ids := family_ids || catalog.families_below(array(select path from catalog.category where id = any (category_ids)));
  if family_ids <> '{}' then
    perform catalog.apply_definitions(family_ids);
  end if;
  return null;
end $$;
create trigger a_apply_insert after insert on catalog.attribute_definition referencing new table as new_rows for each statement execute function catalog.definitions_written();
create trigger a_apply_update after update on catalog.attribute_definition referencing new table as new_rows for each statement execute function catalog.definitions_written();
create trigger a_apply_delete after delete on catalog.attribute_definition referencing old table as old_rows for each statement execute function catalog.definitions_written();

create function catalog.families_written() returns trigger language plpgsql security definer set search_path = catalog, public, pg_catalog as $$
declare
  family_ids bigint[];
  definition_ids bigint[];
begin
  if tg_op = 'INSERT' then
    family_ids := array(select id from new_rows);
  else
    family_ids := array(select n.id from new_rows n join old_rows o using (id) where n.category_id <> o.category_id);
    definition_ids := array(select id from catalog.attribute_definition where family_id = any (family_ids));
    if definition_ids <> '{}' then
      perform catalog.check_overrides(definition_ids);
    end if;
  end if;
  if family_ids <> '{}' then
    perform catalog.apply_definitions(family_ids);
  end if;
  return null;
end $$;
create trigger a_apply_insert after insert on catalog.family referencing new table as new_rows for each statement execute function catalog.families_written();
create trigger a_apply_update after update on catalog.family referencing old table as old_rows new table as new_rows for each statement execute function catalog.families_written();

create function catalog.categories_moved() returns trigger language plpgsql security definer set search_path = catalog, public, pg_catalog as $$
declare
  paths text[] := array(select n.path from new_rows n join old_rows o using (id) where n.path <> o.path);
  definition_ids bigint[];
begin
  if paths <> '{}' then
    definition_ids := array(
      select d.id from unnest(paths) root
      join catalog.category c on c.path = root
      join catalog.attribute_definition d on d.category_id = c.id
      union
      select d.id from catalog.attribute_definition d where d.family_id = any (catalog.families_below(paths)));
    perform catalog.check_overrides(definition_ids);
    perform catalog.apply_definitions(catalog.families_below(paths));
  end if;
  return null;
end $$;
create trigger a_apply_move after update on catalog.category referencing old table as old_rows new table as new_rows for each statement execute function catalog.categories_moved();

-- A dry run ends in a rollback: its transaction can't be committed.
create function catalog.refuse_to_commit_dry_run() returns trigger language plpgsql as $$
begin
  if current_setting('tensile.on_invalid', true) = 'REPORT' then
    raise exception using errcode = 'check_violation', constraint = 'dry_run_is_rolled_back', message = 'a dry run must be rolled back';
  end if;
  return null;
end $$;
create constraint trigger dry_run after insert or update or delete on catalog.attribute_definition deferrable initially deferred
  for each row when (current_setting('tensile.on_invalid', true) = 'REPORT') execute function catalog.refuse_to_commit_dry_run();
create constraint trigger dry_run after insert or update or delete on catalog.product deferrable initially deferred
  for each row when (current_setting('tensile.on_invalid', true) = 'REPORT') execute function catalog.refuse_to_commit_dry_run();
create constraint trigger dry_run after update of path on catalog.category deferrable initially deferred
  for each row when (current_setting('tensile.on_invalid', true) = 'REPORT') execute function catalog.refuse_to_commit_dry_run();
