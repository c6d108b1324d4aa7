-- Effective attributes: definitions inherited down cluster -> node -> leaf -> family, a nearer one merged over the further ones.
-- They are materialised per family when a definition changes (rare) and read when a product is written (often).

create index attribute_definition_by_key on catalog.attribute_definition (key);

create table catalog.family_attribute (
  family_id bigint not null,
  key text collate "C" not null,
  definition_id bigint not null,
  overrides_id bigint,
  position integer not null,
  label text not null,
  type text not null,
  unit text collate "C",
  symbol text,
  dimension text,
  factor_numerator numeric,
  factor_denominator numeric,
  offset_value numeric,
  required boolean not null,
  variant_defining boolean not null,
  filterable boolean not null,
  whole boolean not null,
  min numeric,
  max numeric,
  pattern text,
  options text[] not null,
  constraint family_attribute_pkey primary key (family_id, key),
  constraint family_attribute_family foreign key (family_id) references catalog.family (id) on delete cascade
);
comment on table catalog.family_attribute is 'Derived from attribute_definition by catalog.apply_definitions; nobody else writes it.';
create index family_attribute_by_definition on catalog.family_attribute (definition_id);
create index family_attribute_by_key on catalog.family_attribute (key, family_id);

-- Effective attributes of categories (family_ids null) or families. A nearer definition wins field by field: unit, bounds, pattern and
-- options it leaves unset are inherited; required and whole, once set, stay; the other fields are its own.
create function catalog.resolve_attributes(subject_ids bigint[], paths text[], family_ids bigint[])
returns table (subject_id bigint, key text, definition_id bigint, overrides_id bigint, "position" integer, label text, type text, unit text,
  required boolean, variant_defining boolean, filterable boolean, whole boolean, min numeric, max numeric, pattern text, options text[])
language sql stable parallel safe as $$
  with subject as (
    select * from unnest(subject_ids, paths, family_ids) as s (subject_id, path, family_id)
  ), chain as (
    select s.subject_id, c.depth, d.id, d.key, d.required, d.whole, d.min, d.max, d.pattern is not null as has_pattern, d.options <> '{}' as has_options
    from subject s
    cross join lateral unnest(string_to_array(s.path, '.')::bigint[]) with ordinality as c (category_id, depth)
    join catalog.attribute_definition d on d.category_id = c.category_id
    union all
    select s.subject_id, 1000, d.id, d.key, d.required, d.whole, d.min, d.max, d.pattern is not null, d.options <> '{}'
    from subject s join catalog.attribute_definition d on d.family_id = s.family_id
  ), merged as (
    select c.subject_id, c.key, array_agg(c.id order by c.depth desc) as ids, bool_or(c.required) as required, bool_or(c.whole) as whole,
      row_number() over (partition by c.subject_id order by min(c.depth), (array_agg(c.id order by c.depth))[1])::integer as position,
      (array_agg(c.id order by c.depth desc) filter (where c.min is not null))[1] as min_of,
      (array_agg(c.id order by c.depth desc) filter (where c.max is not null))[1] as max_of,
      (array_agg(c.id order by c.depth desc) filter (where c.has_pattern))[1] as pattern_of,
      (array_agg(c.id order by c.depth desc) filter (where c.has_options))[1] as options_of
    from chain c group by c.subject_id, c.key
  )
  select m.subject_id, m.key, d.id, m.ids[2], m.position, d.label, d.type, d.unit, m.required, d.variant_defining, d.filterable, m.whole,
    case when lo.unit is distinct from d.unit then catalog.convert(lo.min, lo.unit, d.unit) else lo.min end,
    case when hi.unit is distinct from d.unit then catalog.convert(hi.max, hi.unit, d.unit) else hi.max end,
    p.pattern, coalesce(o.options, '{}')
  from merged m
  join catalog.attribute_definition d on d.id = m.ids[1]
  left join catalog.attribute_definition lo on lo.id = m.min_of
  left join catalog.attribute_definition hi on hi.id = m.max_of
  left join catalog.attribute_definition p on p.id = m.pattern_of
  left join catalog.attribute_definition o on o.id = m.options_of
$$;

-- "Fasteners > Screws & Bolts", for messages.
create function catalog.owner_name(definition catalog.attribute_definition) returns text language sql stable as $$
  select coalesce((select name from catalog.category where id = definition.category_id), (select name from catalog.family where id = definition.family_id))
$$;

-- The path a definition's owner stands on, and the ids of the categories above it.
create function catalog.owner_path(definition catalog.attribute_definition) returns text language sql stable as $$
  select path from catalog.category where id = coalesce(definition.category_id, (select category_id from catalog.family where id = definition.family_id))
$$;

-- All definitions of the same key further up.
create function catalog.overridden(definition catalog.attribute_definition) returns setof catalog.attribute_definition language sql stable as $$
  select a.* from unnest(string_to_array(catalog.owner_path(definition), '.')::bigint[]) with ordinality as c (category_id, depth)
  join catalog.attribute_definition a on a.category_id = c.category_id and a.key = definition.key
  where definition.category_id is null or c.category_id <> definition.category_id
  order by c.depth desc
$$;

create function catalog.settle_definition() returns trigger language plpgsql as $$
begin
  if new.type in ('NUMBER', 'RANGE') and new.unit is null then
    new.unit := (select unit from catalog.overridden(new) limit 1);
  end if;
  if tg_op = 'UPDATE' and new.unit is distinct from old.unit then -- bounds that were not given anew keep their size
    if new.min is not distinct from old.min then new.min := catalog.convert(old.min, old.unit, new.unit); end if;
    if new.max is not distinct from old.max then new.max := catalog.convert(old.max, old.unit, new.unit); end if;
  end if;
  if new.pattern is not null then
    if new.pattern ~ '\\[1-9]' then
      perform catalog.refuse('attribute_definition_pattern', 'back references could take for ever on some text');
    end if;
    begin
      perform '' ~ new.pattern;
    exception when invalid_regular_expression then
      perform catalog.refuse('attribute_definition_pattern', sqlerrm);
    end;
  end if;
  return new;
end $$;
create trigger settle before insert or update on catalog.attribute_definition for each row execute function catalog.settle_definition();
create trigger touch before update on catalog.attribute_definition for each row execute function catalog.touch();

-- Refuses a definition that contradicts what it overrides, or what overrides it. `definition_ids` changed, or came below others.
create function catalog.check_overrides(definition_ids bigint[]) returns void language plpgsql as $$
declare
  broken record;
begin
  with changed as (
    select d as definition from catalog.attribute_definition d where d.id = any (definition_ids)
  ), below as ( -- what stands further down the tree with the same key
    select d as definition from changed x
    join catalog.category top on top.id = (x.definition).category_id and top.level <> 'LEAF'
    join catalog.category c on c.path > (top.path || '.') collate "C" and c.path < (top.path || '/') collate "C"
    join catalog.attribute_definition d on d.category_id = c.id and d.key = (x.definition).key
    union all
    select d from changed x
    join catalog.category top on top.id = (x.definition).category_id
    join catalog.category c on c.path = top.path or (c.path > (top.path || '.') collate "C" and c.path < (top.path || '/') collate "C")
    join catalog.family f on f.category_id = c.id
    join catalog.attribute_definition d on d.family_id = f.id and d.key = (x.definition).key
  ), pair as (
    select (x.definition).id as below_id, above.id as above_id
    from (select definition from changed union all select definition from below) x
    cross join lateral catalog.overridden(x.definition) above
  )
  select d as below, a as above, case
      when d.type <> a.type then 'type'
      when lower_unit.dimension is distinct from upper_unit.dimension then 'dimension'
      when d.options <> '{}' and a.options <> '{}' and not d.options <@ a.options then 'options'
      when catalog.to_canonical(d.min, d.unit) < catalog.to_canonical(a.min, a.unit) then 'min'
      when catalog.to_canonical(d.max, d.unit) > catalog.to_canonical(a.max, a.unit) then 'max'
      when catalog.to_canonical(d.min, d.unit) > catalog.to_canonical(a.max, a.unit) then 'min'
      when catalog.to_canonical(d.max, d.unit) < catalog.to_canonical(a.min, a.unit) then 'max'
    end as field
  into broken
  from pair
  join catalog.attribute_definition d on d.id = below_id
  join catalog.attribute_definition a on a.id = above_id
  left join catalog.unit lower_unit on lower_unit.code = d.unit
  left join catalog.unit upper_unit on upper_unit.code = a.unit
  where d.type <> a.type or lower_unit.dimension is distinct from upper_unit.dimension
    or (d.options <> '{}' and a.options <> '{}' and not d.options <@ a.options)
    or catalog.to_canonical(d.min, d.unit) < catalog.to_canonical(a.min, a.unit)
    or catalog.to_canonical(d.max, d.unit) > catalog.to_canonical(a.max, a.unit)
    or catalog.to_canonical(d.min, d.unit) > catalog.to_canonical(a.max, a.unit)
    or catalog.to_canonical(d.max, d.unit) < catalog.to_canonical(a.min, a.unit)
  limit 1;
  if found then
    perform catalog.refuse(
      case when broken.field in ('type', 'dimension') then 'attribute_override_mismatch' else 'attribute_override_widens' end,
      case broken.field
        when 'type' then format('"%s" of "%s" is %s, but overrides %s of "%s"', (broken.below).key, catalog.owner_name(broken.below), (broken.below).type, (broken.above).type, catalog.owner_name(broken.above))
        when 'dimension' then format('"%s" of "%s" is in %s, which does not convert into %s of "%s"', (broken.below).key, catalog.owner_name(broken.below), coalesce((broken.below).unit, 'no unit'), coalesce((broken.above).unit, 'no unit'), catalog.owner_name(broken.above))
        when 'options' then format('"%s" of "%s" has options that "%s" does not have', (broken.below).key, catalog.owner_name(broken.below), catalog.owner_name(broken.above))
        else format('the bounds of "%s" of "%s" reach beyond those of "%s"', (broken.below).key, catalog.owner_name(broken.below), catalog.owner_name(broken.above))
      end,
      jsonb_build_object('field', broken.field, 'key', (broken.below).key,
        'definitionId', (broken.below).id, 'owner', catalog.owner_name(broken.below),
        'overridesId', (broken.above).id, 'overriddenOwner', catalog.owner_name(broken.above)));
  end if;
end $$;
