-- Specifications: read, checked against the effective attributes and kept as typed values, on every path into catalog.product.

create table catalog.product_spec (
  product_id bigint not null,
  key text collate "C" not null,
  ordinal smallint not null,
  leaf_id bigint not null,
  number double precision,
  number_max double precision,
  value numeric,
  value_max numeric,
  text text collate catalog.natural,
  entered jsonb not null,
  display text not null,
  constraint product_spec_pkey primary key (product_id, key, ordinal)
);
comment on table catalog.product_spec is 'Typed values, derived from product.specs by catalog.store_specs; nobody else writes it, so it needs no foreign key, which would cost as much as the row.';
comment on column catalog.product_spec.ordinal is '1, or the place among the values of a MULTI_SELECT.';
comment on column catalog.product_spec.number is 'NUMBER, RANGE (its minimum): in the canonical unit of the dimension.';
comment on column catalog.product_spec.value is 'NUMBER, RANGE (its minimum): in the effective unit.';
comment on column catalog.product_spec.text is 'TEXT, SELECT, MULTI_SELECT; BOOLEAN as true or false.';
create index product_spec_by_number on catalog.product_spec (key, leaf_id, number, product_id) where number is not null;
create index product_spec_by_text on catalog.product_spec (key, leaf_id, text, product_id) where text is not null;

-- The values that tell a family's variants apart, so that no two are the same.
create table catalog.variant (
  product_id bigint not null,
  family_id bigint not null,
  axes bytea not null,
  constraint variant_pkey primary key (product_id),
  constraint variant_product foreign key (product_id) references catalog.product (id) on delete cascade,
  constraint variant_axes_unique unique (family_id, axes)
);
comment on column catalog.variant.axes is 'Hash of the canonical values of the variant-defining attributes.';

create type catalog.quantity_reading as (code text, message text, details jsonb, value numeric, number double precision);
create type catalog.spec_reading as (code text, message text, details jsonb, number double precision, number_max double precision,
  value numeric, value_max numeric, texts text[], display text);

-- One number of a NUMBER or RANGE: 24, "24", "24 V", "1 1/2 in", "0,5".
create function catalog.read_quantity(entered jsonb, a catalog.family_attribute) returns catalog.quantity_reading language plpgsql stable parallel safe as $$
declare
  reading catalog.quantity_reading;
  unit_text text;
  unit_code text;
begin
  if jsonb_typeof(entered) = 'number' then
    reading.value := entered::numeric;
  elsif jsonb_typeof(entered) = 'string' then
    select q.number, q.unit_text into reading.value, unit_text from catalog.parse_quantity(entered #>> '{}') q;
    if reading.value is not null and unit_text is not null then
      unit_code := catalog.resolve_unit(unit_text, a.dimension);
      if a.unit is null then
        reading.code := 'WRONG_UNIT';
        reading.message := format('%s is a plain number, without a unit', a.label);
      elsif unit_code is null then
        reading.code := 'WRONG_UNIT';
        reading.message := format('%s: "%s" is no unit that is known here', a.label, unit_text);
      elsif unit_code <> a.unit then
        reading.number := catalog.to_canonical(reading.value, unit_code); -- of what was entered: the converted value is rounded
        reading.value := catalog.convert(reading.value, unit_code, a.unit);
        if reading.value is null then
          reading.number := null;
          reading.code := 'WRONG_UNIT';
          reading.message := format('%s is measured in %s: %s does not convert into it', a.label, a.symbol, unit_code);
        end if;
      end if;
      if reading.code is not null then
        reading.details := jsonb_build_object('unit', a.unit, 'given', unit_text);
        return reading;
      end if;
    end if;
  end if;
  if reading.value is null then
    reading.code := 'WRONG_TYPE';
    reading.message := format('%s must be a number%s', a.label, coalesce(' in ' || a.symbol, ''));
  elsif abs(reading.value) > 1e30 or reading.value = 'NaN' then
    reading.code := 'WRONG_TYPE';
    reading.message := format('%s is out of all bounds', a.label);
  elsif a.whole and reading.value <> trunc(reading.value) then
    reading.code := 'WRONG_TYPE';
    reading.message := format('%s must be a whole number', a.label);
  else
    reading.number := coalesce(reading.number, case when a.unit is null then reading.value::double precision
      else catalog.canonical_of(reading.value, a.factor_numerator, a.factor_denominator, a.offset_value) end);
    if reading.value < a.min then
      reading.code := 'BELOW_MIN';
      reading.message := format('%s must be at least %s', a.label, concat_ws(' ', catalog.format_number(a.min), a.symbol));
      reading.details := jsonb_build_object('min', a.min, 'unit', a.unit);
    elsif reading.value > a.max then
      reading.code := 'ABOVE_MAX';
      reading.message := format('%s must be at most %s', a.label, concat_ws(' ', catalog.format_number(a.max), a.symbol));
      reading.details := jsonb_build_object('max', a.max, 'unit', a.unit);
    end if;
  end if;
  return reading;
end $$;

-- "10.9" for "109": the option that the value most likely meant.
create function catalog.nearest_option(given text, options text[]) returns text language sql immutable parallel safe as $$
  select option from unnest(options) option where public.similarity(option, given) > 0.1 or lower(option) = lower(given)
  order by lower(option) = lower(given) desc, public.similarity(option, given) desc, option limit 1
$$;

-- Reads one value as its attribute says. A code means that it is wrong; nothing is thrown.
create function catalog.read_spec(entered jsonb, a catalog.family_attribute) returns catalog.spec_reading language plpgsql stable parallel safe as $$
declare
  reading catalog.spec_reading;
  low catalog.quantity_reading;
  high catalog.quantity_reading;
  given text;
  parts text[];
begin
  case a.type
  when 'NUMBER' then
    low := catalog.read_quantity(entered, a);
    reading.code := low.code; reading.message := low.message; reading.details := low.details;
    reading.number := low.number; reading.value := low.value;
    reading.display := concat_ws(' ', catalog.format_number(low.value), a.symbol);
  when 'SELECT', 'TEXT' then
    given := entered #>> '{}';
    if jsonb_typeof(entered) <> 'string' then
      reading.code := 'WRONG_TYPE';
      reading.message := format('%s must be text', a.label);
    elsif a.type = 'SELECT' and not given = any (a.options) then
      reading.code := 'NOT_AN_OPTION';
      reading.details := jsonb_strip_nulls(jsonb_build_object('nearest', catalog.nearest_option(given, a.options), 'given', left(given, 200)));
      reading.message := format('%s: "%s" is not one of the options', a.label, left(given, 80)) || coalesce('; did you mean "' || (reading.details ->> 'nearest') || '"?', '');
    elsif a.pattern is not null and not given ~ a.pattern then
      reading.code := 'PATTERN_MISMATCH';
      reading.message := format('%s: "%s" does not have the form it must have', a.label, left(given, 80));
      reading.details := jsonb_build_object('pattern', a.pattern);
    elsif given = '' or char_length(given) > 2000 or octet_length(given) > 2500 then -- what fits into product_spec_by_text
      reading.code := 'WRONG_TYPE';
      reading.message := format('%s must be text of 1 to 2,000 characters', a.label);
    end if;
    reading.texts := array[given];
    reading.display := given;
  when 'BOOLEAN' then
    if jsonb_typeof(entered) <> 'boolean' then
      reading.code := 'WRONG_TYPE';
      reading.message := format('%s must be true or false', a.label);
    end if;
    reading.texts := array[entered #>> '{}'];
    reading.display := case entered when 'true' then 'Yes' else 'No' end;
  when 'MULTI_SELECT' then
    if jsonb_typeof(entered) <> 'array' or jsonb_path_exists(entered, '$[*] ? (@.type() <> "string")') then
      reading.code := 'WRONG_TYPE';
      reading.message := format('%s must be a list of its options', a.label);
    else
      reading.texts := array(select distinct on (min(n)) value from jsonb_array_elements_text(entered) with ordinality e (value, n) group by value order by min(n));
      select value into given from unnest(reading.texts) value where value <> all (a.options) limit 1;
      if found then
        reading.code := 'NOT_AN_OPTION';
        reading.details := jsonb_strip_nulls(jsonb_build_object('nearest', catalog.nearest_option(given, a.options), 'given', left(given, 200)));
        reading.message := format('%s: "%s" is not one of the options', a.label, left(given, 80)) || coalesce('; did you mean "' || (reading.details ->> 'nearest') || '"?', '');
      end if;
      reading.display := array_to_string(reading.texts, ', ');
    end if;
  when 'RANGE' then
    if jsonb_typeof(entered) = 'string' then -- "4.5-36 V", "4.5 to 36 V", "-20...80 °C"
      parts := regexp_match(entered #>> '{}', '^\s*(.+?)\s*(?:\.{2,3}|…|–|\mto\M|(?<=[0-9])\s*-)\s*(.+?)\s*$');
      if parts is not null then
        if (select unit_text is null from catalog.parse_quantity(parts[1])) then
          parts[1] := concat_ws(' ', parts[1], (select unit_text from catalog.parse_quantity(parts[2])));
        end if;
        entered := to_jsonb(parts);
      end if;
    elsif jsonb_typeof(entered) = 'object' and entered ?& array['min', 'max'] and (entered - array['min', 'max']) = '{}' then
      entered := jsonb_build_array(entered -> 'min', entered -> 'max');
    end if;
    if jsonb_typeof(entered) <> 'array' or jsonb_array_length(entered) <> 2 then
      reading.code := 'WRONG_TYPE';
      reading.message := format('%s must be a range: { min, max }%s', a.label, coalesce(' in ' || a.symbol, ''));
    else
      low := catalog.read_quantity(entered -> 0, a);
      high := catalog.read_quantity(entered -> 1, a);
      reading.number := low.number; reading.number_max := high.number;
      reading.value := low.value; reading.value_max := high.value;
      if coalesce(low.code, high.code) is not null then
        reading.code := coalesce(low.code, high.code);
        reading.message := coalesce(low.message, high.message);
        reading.details := coalesce(low.details, high.details);
      elsif low.number > high.number then
        reading.code := 'RANGE_ORDER';
        reading.message := format('%s: the minimum is above the maximum', a.label);
      end if;
      reading.display := format('%s – %s', catalog.format_number(low.value), concat_ws(' ', catalog.format_number(high.value), a.symbol));
    end if;
  end case;
  return reading;
end $$;

-- The one function that checks specifications. For each value of the products (of `keys` alone, when given) its typed reading, or
-- what is wrong with it (`code`); and a REQUIRED for each value that is missing.
create function catalog.check_specs(product_ids bigint[], keys text[] default null)
returns table (product_id bigint, leaf_id bigint, key text, entered jsonb, reading catalog.spec_reading)
language sql stable as $$
  with product as materialized (
    select id, family_id, leaf_id, specs from catalog.product where id = any (product_ids)
  ), attribute as materialized (
    select a as attribute, a.family_id, a.key, a.required, a.label from catalog.family_attribute a where a.family_id in (select family_id from product)
  )
  select p.id, p.leaf_id, e.key, e.value, case
      when a.key is null then row ('UNKNOWN_ATTRIBUTE', format('"%s" is not an attribute here', left(e.key, 60)), null, null, null, null, null, null, null)::catalog.spec_reading
      else catalog.read_spec(e.value, a.attribute) end
  from product p
  cross join lateral jsonb_each(p.specs) e
  left join attribute a on a.family_id = p.family_id and a.key = e.key collate "C"
  where keys is null or e.key = any (keys)
  union all
  select p.id, p.leaf_id, a.key, null, row ('REQUIRED', format('%s is required', a.label), null, null, null, null, null, null, null)::catalog.spec_reading
  from product p
  join attribute a on a.family_id = p.family_id and a.required
  where (keys is null or a.key = any (keys)) and coalesce(p.specs -> a.key, '[]') = '[]'
$$;

-- What one value adds to the hash that tells variants apart.
create function catalog.axis_token(key text, number double precision, number_max double precision, value text) returns text
language sql immutable parallel safe as $$
  select key || '=' || coalesce(number || '..' || number_max, number::text, value)
$$;

-- The hash that a product of the family with these values would have; null without any variant-defining value.
create function catalog.variant_axes(family bigint, specs jsonb) returns bytea language sql stable as $$
  select sha256(convert_to(string_agg(catalog.axis_token(a.key, r.number, r.number_max, t.value), chr(31) order by a.key, t.n), 'UTF8'))
  from jsonb_each(specs) e
  join catalog.family_attribute a on a.family_id = family and a.key = e.key and a.variant_defining
  cross join lateral catalog.read_spec(e.value, a) r
  cross join lateral unnest(coalesce(r.texts, array[null::text])) with ordinality as t (value, n)
$$;

-- What to do with invalid products. The default refuses. While definitions change, the setting tensile.on_invalid may say UNPUBLISH
-- (they become drafts) or REPORT (a dry run: kept in the setting tensile.impact; such a transaction can't be committed).
create function catalog.settle_invalid(checked integer, violations jsonb) returns void language plpgsql as $$
declare
  mode text := coalesce(nullif(current_setting('tensile.on_invalid', true), ''), 'BLOCK');
  invalid_ids bigint[] := array(select distinct (v ->> 'productId')::bigint from jsonb_array_elements(violations) v order by 1);
  impact jsonb;
begin
  if mode = 'REPORT' then -- all products are counted, the first twenty of them told
    impact := coalesce(nullif(current_setting('tensile.impact', true), ''), '{"checked": 0, "invalid": [], "violations": []}');
    invalid_ids := array(select jsonb_array_elements_text(impact -> 'invalid')::bigint union select unnest(invalid_ids) order by 1);
    perform set_config('tensile.impact', jsonb_build_object('checked', (impact ->> 'checked')::integer + checked, 'invalid', to_jsonb(invalid_ids),
      'violations', (select coalesce(jsonb_agg(v), '[]') from jsonb_array_elements((impact -> 'violations') || coalesce(violations, '[]')) v
        where (v ->> 'productId')::bigint = any (invalid_ids[:20])))::text, true);
  elsif violations is null then
    return;
  elsif mode = 'UNPUBLISH' then
    update catalog.product set status = 'DRAFT' where id = any (invalid_ids) and status <> 'DRAFT';
  else
    raise exception using errcode = 'check_violation', constraint = 'product_specs_valid', table = 'product', schema = 'catalog',
      message = format('%s (%s violations in all)', violations -> 0 ->> 'message', jsonb_array_length(violations)),
      detail = jsonb_build_object('checked', checked, 'invalid', cardinality(invalid_ids),
        'violations', jsonb_path_query_array(violations, '$[0 to 9999]'))::text;
  end if;
end $$;

-- Checks products and keeps their typed values, all of them or those of `keys`. Drafts may be left invalid by a change of definitions
-- (`forgive_drafts`), never by a write of their own.
create function catalog.store_specs(product_ids bigint[], keys text[] default null, forgive_drafts boolean default false) returns void language plpgsql
security definer set search_path = catalog, public, pg_catalog as $$
declare
  violations jsonb;
  invalid_ids bigint[];
  clashes jsonb;
begin
  delete from catalog.product_spec s where s.product_id = any (product_ids) and (keys is null or s.key = any (keys));
  with checked as materialized (
    select * from catalog.check_specs(product_ids, keys)
  ), stored as (
    insert into catalog.product_spec (product_id, key, ordinal, leaf_id, number, number_max, value, value_max, text, entered, display)
    select c.product_id, c.key, t.ordinal, c.leaf_id, (c.reading).number, (c.reading).number_max, (c.reading).value, (c.reading).value_max, t.text,
      c.entered, (c.reading).display
    from checked c
    cross join lateral unnest(coalesce((c.reading).texts, array[null::text])) with ordinality as t (text, ordinal)
    where (c.reading).code is null
  )
  select jsonb_agg(jsonb_build_object('productId', c.product_id, 'sku', p.sku, 'key', c.key, 'code', (c.reading).code,
      'message', (c.reading).message, 'details', (c.reading).details) order by c.product_id, c.key)
  into violations
  from checked c join catalog.product p on p.id = c.product_id
  where (c.reading).code is not null and not (forgive_drafts and p.status = 'DRAFT');

  invalid_ids := array(select distinct (v ->> 'productId')::bigint from jsonb_array_elements(violations) v);
  delete from catalog.variant v where v.product_id = any (product_ids);
  with fresh as materialized (
    select s.product_id, p.family_id, p.sku, sha256(convert_to(string_agg(catalog.axis_token(s.key, s.number, s.number_max, s.text), chr(31) order by s.key, s.ordinal), 'UTF8')) as axes
    from catalog.product p
    join catalog.product_spec s on s.product_id = p.id
    join catalog.family_attribute a on a.family_id = p.family_id and a.key = s.key and a.variant_defining
    where p.id = any (product_ids) and p.id <> all (invalid_ids)
    group by s.product_id, p.family_id, p.sku
  ), clash as (
    select f.product_id, f.sku, coalesce(v.product_id, first_value(f.product_id) over w) as other_id
    from fresh f left join catalog.variant v on v.family_id = f.family_id and v.axes = f.axes and v.product_id <> all (product_ids)
    window w as (partition by f.family_id, f.axes order by f.product_id)
  ), told as (
    select c.product_id, c.sku, o.sku as other_sku from clash c join catalog.product o on o.id = c.other_id where c.other_id <> c.product_id
  ), kept as (
    insert into catalog.variant (product_id, family_id, axes)
    select product_id, family_id, axes from fresh where product_id not in (select product_id from told)
  )
  select jsonb_agg(jsonb_build_object('productId', product_id, 'sku', sku, 'key', null, 'code', 'DUPLICATE_VARIANT',
      'message', format('%s has the same variant-defining values', other_sku), 'details', jsonb_build_object('sku', other_sku)))
  into clashes from told;

  if clashes is not null then
    violations := coalesce(violations, '[]') || clashes;
  end if;
  perform catalog.settle_invalid(cardinality(product_ids), violations);
end $$;

-- In slices, so that memory stays bounded however many rows a statement writes.
create function catalog.store_specs_in_slices(product_ids bigint[], keys text[] default null, forgive_drafts boolean default false) returns void language plpgsql as $$
begin
  for from_index in 1 .. coalesce(cardinality(product_ids), 0) by 5000 loop
    perform catalog.store_specs(product_ids[from_index : from_index + 4999], keys, forgive_drafts);
  end loop;
end $$;

create function catalog.product_specs_written() returns trigger language plpgsql security definer set search_path = catalog, public, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform catalog.store_specs_in_slices(array(select id from new_rows order by id));
  else
    perform catalog.store_specs_in_slices(array(
      select n.id from new_rows n join old_rows o using (id)
      where (n.specs, n.family_id, n.leaf_id) is distinct from (o.specs, o.family_id, o.leaf_id) or (n.status <> o.status and n.status <> 'DRAFT')
      order by n.id));
  end if;
  return null;
end $$;
create function catalog.product_specs_deleted() returns trigger language plpgsql security definer set search_path = catalog, pg_catalog as $$
begin
  delete from catalog.product_spec where product_id in (select id from old_rows);
  return null;
end $$;
create trigger a_specs_delete after delete on catalog.product referencing old table as old_rows for each statement execute function catalog.product_specs_deleted();
create trigger a_specs_insert after insert on catalog.product referencing new table as new_rows for each statement execute function catalog.product_specs_written();
create trigger a_specs_update after update on catalog.product referencing old table as old_rows new table as new_rows for each statement execute function catalog.product_specs_written();
alter table catalog.product enable always trigger a_specs_insert, enable always trigger a_specs_update, enable always trigger a_specs_delete;

revoke insert, update, delete on catalog.family_attribute, catalog.product_spec, catalog.variant from catalog;
