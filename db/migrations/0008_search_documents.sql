-- Search documents of products, kept by triggers in the transaction of the change.
-- Weights: A name and SKU, B family, C brand and category, D values of specifications.

create table search.product_document (
  product_id bigint not null,
  leaf_id bigint not null,
  document tsvector not null,
  constraint product_document_pkey primary key (product_id),
  constraint product_document_product foreign key (product_id) references catalog.product (id) on delete cascade
);
create index product_document_words on search.product_document using gin (document);

create function search.refresh_products(product_ids bigint[]) returns void language sql
security definer set search_path = search, catalog, public, pg_catalog as $$
  insert into search.product_document (product_id, leaf_id, document)
  select p.id, p.leaf_id,
    setweight(to_tsvector('simple', p.sku || ' ' || p.name), 'A') || setweight(to_tsvector('simple', f.name || ' ' || f.code), 'B')
      || setweight(to_tsvector('simple', concat_ws(' ', b.name, c.name)), 'C')
      || setweight(array_to_tsvector(coalesce(s.lexemes, '{}')), 'D')
  from catalog.product p
  join catalog.family f on f.id = p.family_id
  join catalog.category c on c.id = p.leaf_id
  left join catalog.brand b on b.id = coalesce(p.brand_id, f.brand_id)
  left join lateral (
    select array_agg(distinct lower(left(s.key || '=' || coalesce(s.value || '..' || s.value_max, s.value::text, s.text collate "C"), 500))) as lexemes
    from catalog.product_spec s where s.product_id = p.id
  ) s on true
  where p.id = any (product_ids)
  on conflict on constraint product_document_pkey do update set document = excluded.document, leaf_id = excluded.leaf_id
    where (product_document.document, product_document.leaf_id) is distinct from (excluded.document, excluded.leaf_id)
$$;

create function search.refresh_products_in_slices(product_ids bigint[]) returns void language plpgsql as $$
begin
  for from_index in 1 .. coalesce(cardinality(product_ids), 0) by 5000 loop
    perform search.refresh_products(product_ids[from_index : from_index + 4999]);
  end loop;
end $$;

create function search.product_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform search.refresh_products_in_slices(array(select id from new_rows order by id));
  else
    perform search.refresh_products_in_slices(array(
      select n.id from new_rows n join old_rows o using (id)
      where (n.sku, n.name, n.family_id, n.leaf_id, n.brand_id, n.specs) is distinct from (o.sku, o.name, o.family_id, o.leaf_id, o.brand_id, o.specs)
      order by n.id));
  end if;
  return null;
end $$;
create trigger b_search_insert after insert on catalog.product referencing new table as new_rows for each statement execute function search.product_written();
create trigger b_search_update after update on catalog.product referencing old table as old_rows new table as new_rows for each statement execute function search.product_written();

-- A new name of a family, brand or leaf reaches the documents of its products.
create function search.family_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    select p.id from new_rows n join old_rows o using (id) join catalog.product p on p.family_id = n.id
    where (n.name, n.code, n.brand_id) is distinct from (o.name, o.code, o.brand_id) order by p.id));
  return null;
end $$;
create trigger b_search_update after update on catalog.family referencing old table as old_rows new table as new_rows for each statement execute function search.family_written();

create function search.brand_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    select p.id from new_rows n join old_rows o using (id)
    join catalog.family f on true join catalog.product p on p.family_id = f.id and coalesce(p.brand_id, f.brand_id) = n.id
    where n.name <> o.name and (f.brand_id = n.id or p.brand_id = n.id) order by p.id));
  return null;
end $$;
create trigger b_search_update after update on catalog.brand referencing old table as old_rows new table as new_rows for each statement execute function search.brand_written();

create function search.category_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    select p.id from new_rows n join old_rows o using (id) join catalog.product p on p.leaf_id = n.id where n.name <> o.name order by p.id));
  return null;
end $$;
create trigger b_search_update after update on catalog.category referencing old table as old_rows new table as new_rows for each statement execute function search.category_written();

-- Typed values that changed because a definition did.
create function search.definition_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    select p.id from catalog.product p where p.family_id in (
      select a.family_id from catalog.family_attribute a where a.definition_id in (select n.id from new_rows n join old_rows o using (id) where (n.key, n.unit) is distinct from (o.key, o.unit)))
    order by p.id));
  return null;
end $$;
create trigger b_search_update after update on catalog.attribute_definition referencing old table as old_rows new table as new_rows for each statement execute function search.definition_written();
