-- What a query has to know before products are looked for, in one call: a function keeps its plans, and planning these would take longer
-- than running them.
--
-- phrases: what may be the name of a category or brand; the highest category wins, and a category over a brand.
-- threads, numbers ([{"number", "unit"}]): answered in the same order, null where they are none.
-- typed: what may be a SKU, in any case, with or without dashes; or null. is_sku: not in words of its own, which may say more than a SKU:
-- "din 933 m8 x 25 a2".
-- vocabulary and documents: the versions of what was read, which every change raises.
-- The leaves that a category is or has below it, as texts: they go into JSON.
create function search.leaves_of(category_id bigint) returns text[] language sql stable as $$
  select coalesce(array_agg(leaf.id::text order by leaf.id), '{}') from search.category root join search.category leaf
    on leaf.path = root.path or (leaf.path > (root.path || '.') collate "C" and leaf.path < (root.path || '/') collate "C")
  where root.id = category_id and leaf.level = 'LEAF'
$$;

create function search.read_query(
  phrases text[], threads text[], numbers jsonb, typed text,
  out vocabulary text, out documents text, out names jsonb, out lexemes text[], out quantities double precision[], out sku_of bigint, out is_sku boolean
) language plpgsql stable set search_path = search, pg_catalog as $$
declare
  plain text := search.plain_sku(typed);
begin
  vocabulary := (select version from vocabulary_version);
  documents := (select version from document_version);
  names := (
    select coalesce(jsonb_agg(n), '[]') from (
      select distinct on (d.phrase) d.phrase, d.kind as type, d.id::text, d.name, case when d.kind = 'Category' then leaves_of(d.id) else '{}' end as "leafIds"
      from name_document d
      where d.phrase = any (phrases) and d.kind in ('Category', 'Brand')
      order by d.phrase, d.kind desc, (select length(c.path) from category c where d.kind = 'Category' and c.id = d.id), d.id) n);
  lexemes := array(select search.thread(search.normalise(t)) from unnest(threads) with ordinality u (t, n) order by n);
  if numbers <> '[]' then
    quantities := array(select search.quantity(q.number, q.unit) from rows from (jsonb_to_recordset(numbers) as (number text, unit text)) with ordinality q (number, unit, n) order by n);
  end if;
  if plain <> '' then
    select p.id, typed !~ '\s' or lower(p.sku) = lower(typed) into sku_of, is_sku
    from product p where search.plain_sku(p.sku) = plain and p.status <> 'DRAFT' order by p.id limit 1;
  end if;
end $$;
