-- What a buyer may mean while typing.

-- Some active products with such words, in no order but the same each time. By the index of words alone: for the beginning of a word,
-- statistics know so little that a scan of all products may look cheaper.
create function search.some_products(words tsquery, except_ids bigint[], at_most integer) returns table (id bigint, name text) language sql stable
security definer set search_path = search, catalog, public, pg_catalog set enable_seqscan = off set enable_indexscan = off as $$
  select p.id, p.name from search.product_document d join catalog.product p on p.id = d.product_id
  where d.document @@ words and p.status = 'ACTIVE' and p.id <> all (except_ids) limit at_most
$$;

-- At most so many of each kind, best first, as [{"type", "id", "text"}]: categories, brands and families in whose name the words begin as
-- typed (names that begin with the text first, short before long); active products whose SKU, with or without dashes, or whose name begins
-- with the text, and when those are too few, products of the families found, or with such words. In one call, as search.read_query.
create function search.suggest(typed text, words tsquery, at_most integer, out vocabulary text, out suggestions jsonb) language plpgsql stable
security definer set search_path = search, catalog, public, pg_catalog as $$
declare
  prefix constant text := lower(typed);
  sku_prefix constant text := search.plain_sku(typed);
  last_of_all constant text := U&'\+10FFFF'; -- no character comes behind it
  families bigint[];
  product_ids bigint[];
  products jsonb;
begin
  vocabulary := (select version from vocabulary_version);

  select coalesce(jsonb_agg(jsonb_build_object('type', n.kind, 'id', n.id::text, 'text', n.name) order by n.kind, n.place), '[]'),
    coalesce(array_agg(n.id order by n.place) filter (where n.kind = 'Family'), '{}')
  into suggestions, families
  from (
    select d.kind, d.id, d.name,
      row_number() over (partition by d.kind order by starts_with(lower(d.name), prefix) desc, length(d.name), d.name, d.id) as place
    from name_document d where d.document @@ words) n
  where n.place <= at_most;

  with by_sku as materialized (
    select p.id, p.sku from product p
    where sku_prefix <> '' and search.plain_sku(p.sku) between sku_prefix and sku_prefix || last_of_all and p.status = 'ACTIVE'
    order by search.plain_sku(p.sku) limit at_most
  ), by_name as materialized (
    select p.id, p.name from product p
    where lower(p.name) collate "C" between prefix and prefix || last_of_all and p.status = 'ACTIVE'
    order by lower(p.name) collate "C" limit at_most
  )
  select coalesce(jsonb_agg(jsonb_build_object('type', 'Product', 'id', p.id::text, 'text', p.text)), '[]'), coalesce(array_agg(p.id), '{}')
  into products, product_ids
  from (
    select u.id, u.text from (
      select s.id, s.sku as text, 1 as part from by_sku s
      union all
      select n.id, n.name, 2 from by_name n where n.id not in (select s.id from by_sku s)) u
    order by u.part, u.text collate search.natural limit at_most) p;
  suggestions := suggestions || products;

  if cardinality(product_ids) < at_most then
    suggestions := suggestions || (
      select coalesce(jsonb_agg(jsonb_build_object('type', 'Product', 'id', p.id::text, 'text', p.name)), '[]') from (
        select p.id, p.name from unnest(families) with ordinality as f (id, place)
        cross join lateral (
          select p.id, p.name from product p where p.family_id = f.id and p.status = 'ACTIVE' and p.id <> all (product_ids) order by p.id limit at_most) p
        order by f.place, p.id limit at_most - cardinality(product_ids)) p);
    if families = '{}' then
      suggestions := suggestions || (
        select coalesce(jsonb_agg(jsonb_build_object('type', 'Product', 'id', p.id::text, 'text', p.name)), '[]')
        from search.some_products(words, product_ids, at_most - cardinality(product_ids)) p);
    end if;
  end if;
end $$;
