-- What the catalog publishes of its vocabulary to search.

create view search.spec_value as select product_id, key, ordinal, leaf_id, number, number_max, value, text from catalog.product_spec;
-- is_size: products are told apart by it, or nothing else of its dimension tells apart those that have it: the length of a screw and the
-- width of a bearing, not the diameter of the screw's head.
create view search.attribute as
  select distinct on (d.key, d.label, d.type, u.dimension) d.key, d.label, d.type, d.unit, u.symbol, u.dimension, coalesce(d.tolerance, m.tolerance, 0) as tolerance,
    exists (
      select from catalog.attribute_definition own
      join catalog.category place on place.id = coalesce(own.category_id, (select f.category_id from catalog.family f where f.id = own.family_id))
      where own.key = d.key and (own.variant_defining or not exists (
        select from catalog.attribute_definition other join catalog.category above on above.id = other.category_id join catalog.unit o on o.code = other.unit
        where other.variant_defining and other.type = own.type and o.dimension = u.dimension and catalog.subtree(place.path, above.path)))) as is_size
  from catalog.attribute_definition d left join catalog.unit u on u.code = d.unit left join catalog.dimension m on m.code = u.dimension
  order by d.key, d.label, d.type, u.dimension, d.tolerance nulls last, d.id;
-- in_dimension_only: it is read so only where the dimension is known: "lbs" of a force, "°C" of a difference.
create view search.unit_spelling as
  select a.alias as spelling, a.unit_code as unit, u.symbol, u.dimension, a.in_dimension_only from catalog.unit_alias a join catalog.unit u on u.code = a.unit_code
  union select u.code, u.code, u.symbol, u.dimension, false from catalog.unit u union select u.symbol, u.code, u.symbol, u.dimension, false from catalog.unit u
    where not exists (select from catalog.unit_alias a where a.alias = u.symbol);

-- By key and number over all leaves: "30 mm" of any length.
create index product_spec_by_key_number on catalog.product_spec (key, number, number_max) include (product_id) where number is not null;

-- A number as buyers type it ("1 1/2") with its unit, as a canonical value; null when it is none. For a role that can't enter the catalog.
create function search.quantity(number text, unit text) returns double precision language sql stable
security definer set search_path = catalog, pg_catalog as $$
  select case when unit is null then q.number::double precision else catalog.to_canonical(q.number, unit) end
  from catalog.parse_quantity(number) q
$$;

-- A canonical value in a unit of its dimension, as shown; unchanged without a unit.
create function search.in_unit(canonical double precision, unit text) returns numeric language sql stable
security definer set search_path = catalog, pg_catalog as $$
  select case when in_unit.unit is null then catalog.round_significant(canonical::numeric)
    else (select catalog.convert(canonical::numeric, d.canonical_unit, u.code) from catalog.unit u join catalog.dimension d on d.code = u.dimension where u.code = in_unit.unit) end
$$;

create view search.family_attribute as
  select family_id, key, label, type, unit, filterable, "position" from catalog.family_attribute;

create function search.plain_sku(sku text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(lower(sku), '[^a-z0-9]', '', 'g')
$$;
create index product_plain_sku on catalog.product (search.plain_sku(sku));

-- As catalog.natural: who may not enter the catalog sorts the same.
create collation search.natural (provider = icu, locale = 'en-u-kn-true');
