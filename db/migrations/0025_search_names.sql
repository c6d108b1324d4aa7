-- Families, brands and categories as they are found by name: while a buyer types, and where a query says the whole name.
-- Kept by triggers in the writing transaction.

-- The words of a name in the singular, in one piece, as a query may say them: "O-Rings" -> "oring", "Hex Nuts" -> "hexnut".
create function search.phrase(name text) returns text language sql stable strict parallel safe as $$
  select string_agg(regexp_replace(search.stem(chunk), '[^a-z0-9]', '', 'g'), '' order by n)
  from regexp_split_to_table(search.normalise(name), '[\s,;()\[\]|"&]+') with ordinality as s (chunk, n) where chunk not in ('and', '')
$$;

create table search.name_document (
  kind text not null,
  id bigint not null,
  name text not null,
  phrase text collate "C" not null,
  document tsvector not null,
  constraint name_document_pkey primary key (kind, id),
  constraint name_document_kind check (kind in ('Category', 'Brand', 'Family'))
);
create index name_document_words on search.name_document using gin (document);
create index name_document_phrase on search.name_document (phrase);

-- The words of brands and categories are known to the correction of typing errors before any product has them.
create function search.name_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.learn_terms(array(select name from new_rows));
  insert into search.name_document (kind, id, name, phrase, document)
  select tg_argv[0], n.id, n.name, coalesce(search.phrase(n.name), ''), array_to_tsvector(search.lexemes(concat_ws(' ', n.name, to_jsonb(n) ->> 'code'), true))
  from new_rows n order by n.id
  on conflict on constraint name_document_pkey do update set name = excluded.name, phrase = excluded.phrase, document = excluded.document
    where (name_document.name, name_document.document) is distinct from (excluded.name, excluded.document);
  return null;
end $$;

create function search.name_deleted() returns trigger language plpgsql security definer set search_path = search, pg_catalog as $$
begin
  delete from search.name_document where kind = tg_argv[0] and id in (select id from old_rows);
  return null;
end $$;

create trigger c_name_insert after insert on catalog.category referencing new table as new_rows for each statement execute function search.name_written('Category');
create trigger c_name_update after update on catalog.category referencing new table as new_rows for each statement execute function search.name_written('Category');
create trigger c_name_delete after delete on catalog.category referencing old table as old_rows for each statement execute function search.name_deleted('Category');
create trigger c_name_insert after insert on catalog.brand referencing new table as new_rows for each statement execute function search.name_written('Brand');
create trigger c_name_update after update on catalog.brand referencing new table as new_rows for each statement execute function search.name_written('Brand');
create trigger c_name_delete after delete on catalog.brand referencing old table as old_rows for each statement execute function search.name_deleted('Brand');
create trigger c_name_insert after insert on catalog.family referencing new table as new_rows for each statement execute function search.name_written('Family');
create trigger c_name_update after update on catalog.family referencing new table as new_rows for each statement execute function search.name_written('Family');
create trigger c_name_delete after delete on catalog.family referencing old table as old_rows for each statement execute function search.name_deleted('Family');

-- How many products a name leads to, as a search counts them: all but drafts. By index alone.
create function search.product_count(kind text, id bigint) returns integer language sql stable
security definer set search_path = catalog, pg_catalog as $$
  select case kind
    when 'Product' then 1
    when 'Family' then (select count(*) from product p where p.family_id = product_count.id and p.status <> 'DRAFT')
    when 'Category' then (
      select count(*) from category root
      join category leaf on leaf.level = 'LEAF' and (leaf.path = root.path or (leaf.path > (root.path || '.') collate "C" and leaf.path < (root.path || '/') collate "C"))
      join product p on p.leaf_id = leaf.id and p.status <> 'DRAFT' where root.id = product_count.id)
    when 'Brand' then (select count(*) from product p where p.brand_id = product_count.id and p.status <> 'DRAFT')
      + (select count(*) from family f join product p on p.family_id = f.id and p.brand_id is null and p.status <> 'DRAFT' where f.brand_id = product_count.id)
  end::integer
$$;
