-- What a query has to know before products are looked for, in one call: a function keeps its plans, and planning these would take longer
-- than running them.
--
-- phrases: what may be the name of a category or brand; the highest category wins, and a category over a brand.
-- threads, numbers ([{"number", "unit"}]): answered in the same order, null where they are none.
-- typed: what may be a SKU, in any case, with or without dashes; or null.
-- vocabulary and documents: the versions of what was read, which every change raises.
create function search.read_query(
  phrases text[], threads text[], numbers jsonb, typed text,
  out vocabulary text, out documents text, out names jsonb, out lexemes text[], out quantities double precision[], out sku_of bigint
) language plpgsql stable set search_path = search, pg_catalog as $$
declare
  plain text := search.plain_sku(typed);
begin
  vocabulary := (select version from vocabulary_version);
  documents := (select version from document_version);
  names := (
    select coalesce(jsonb_agg(n), '[]') from (
      select distinct on (d.phrase) d.phrase, d.kind as type, d.id::text, d.name from name_document d
      where d.phrase = any (phrases) and d.kind in ('Category', 'Brand')
      order by d.phrase, d.kind desc, (select length(c.path) from category c where d.kind = 'Category' and c.id = d.id), d.id) n);
  lexemes := array(select search.thread(search.normalise(t)) from unnest(threads) with ordinality u (t, n) order by n);
  if numbers <> '[]' then
    quantities := array(select search.quantity(q.number, q.unit) from rows from (jsonb_to_recordset(numbers) as (number text, unit text)) with ordinality q (number, unit, n) order by n);
  end if;
  if plain <> '' then
    sku_of := (select p.id from product p where search.plain_sku(p.sku) = plain and p.status <> 'DRAFT' order by p.id limit 1);
  end if;
end $$;
