-- Search documents of products, kept by triggers in the transaction of the change.
--
-- PostgreSQL's own parser splits "6205-2RS" and "0,5 mm", so documents are made of lexemes of our own. Of a word: itself in the
-- singular, its pieces, and itself without dashes. Of "PN 16": "pn16", too. Threads in one spelling: "t:m12x1.75". Numbers of
-- specifications in the attribute's unit: "n:50", and "v:50" when the attribute tells variants apart, or no number does. Labels
-- and keys: "l:modular"; "class8" when a text is a number. Texts that tell variants apart as a whole: "w:ae70".
-- Weights: A name and SKU, B family, C brand and categories, D values of specifications.

-- The coarse pitch that a metric thread has when none is said (ISO 261), millimetres.
create table search.coarse_thread (
  diameter numeric not null,
  pitch numeric not null,
  constraint coarse_thread_pkey primary key (diameter)
);
insert into search.coarse_thread (diameter, pitch) values
  (1, 0.25), (1.1, 0.25), (1.2, 0.25), (1.4, 0.3), (1.6, 0.35), (1.8, 0.35), (2, 0.4), (2.2, 0.45), (2.5, 0.45), (3, 0.5), (3.5, 0.6),
  (4, 0.7), (4.5, 0.75), (5, 0.8), (6, 1), (7, 1), (8, 1.25), (9, 1.25), (10, 1.5), (11, 1.5), (12, 1.75), (14, 2), (16, 2), (18, 2.5),
  (20, 2.5), (22, 2.5), (24, 3), (27, 3), (30, 3.5), (33, 3.5), (36, 4), (39, 4), (42, 4.5), (45, 4.5), (48, 5), (52, 5), (56, 5.5),
  (60, 5.5), (64, 6), (68, 6);

-- The threads per inch that a size of a unified series has (ASME B1.1), inches.
create table search.unified_thread (
  series text not null,
  diameter numeric not null,
  threads_per_inch numeric not null,
  constraint unified_thread_pkey primary key (series, diameter),
  constraint unified_thread_series check (series in ('unc', 'unf'))
);
insert into search.unified_thread (series, diameter, threads_per_inch) values
  ('unc', 0.073, 64), ('unc', 0.086, 56), ('unc', 0.099, 48), ('unc', 0.112, 40), ('unc', 0.125, 40), ('unc', 0.138, 32), ('unc', 0.164, 32),
  ('unc', 0.19, 24), ('unc', 0.216, 24), ('unc', 0.25, 20), ('unc', 0.3125, 18), ('unc', 0.375, 16), ('unc', 0.4375, 14), ('unc', 0.5, 13),
  ('unc', 0.5625, 12), ('unc', 0.625, 11), ('unc', 0.75, 10), ('unc', 0.875, 9), ('unc', 1, 8), ('unc', 1.125, 7), ('unc', 1.25, 7),
  ('unc', 1.375, 6), ('unc', 1.5, 6), ('unc', 1.75, 5), ('unc', 2, 4.5), ('unc', 2.25, 4.5), ('unc', 2.5, 4), ('unc', 2.75, 4), ('unc', 3, 4),
  ('unc', 3.25, 4), ('unc', 3.5, 4), ('unc', 3.75, 4), ('unc', 4, 4),
  ('unf', 0.06, 80), ('unf', 0.073, 72), ('unf', 0.086, 64), ('unf', 0.099, 56), ('unf', 0.112, 48), ('unf', 0.125, 44), ('unf', 0.138, 40),
  ('unf', 0.164, 36), ('unf', 0.19, 32), ('unf', 0.216, 28), ('unf', 0.25, 28), ('unf', 0.3125, 24), ('unf', 0.375, 24), ('unf', 0.4375, 20),
  ('unf', 0.5, 20), ('unf', 0.5625, 18), ('unf', 0.625, 18), ('unf', 0.75, 16), ('unf', 0.875, 14), ('unf', 1, 12), ('unf', 1.125, 12),
  ('unf', 1.25, 12), ('unf', 1.375, 12), ('unf', 1.5, 12);

-- One spelling for all of: lower case, plain signs, "0,5" as "0.5".
create function search.normalise(input text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(
    translate(lower(normalize(input, nfkd)), '×·–—−‐‑″”“′’µμøØ°', 'x.-----""""''''uuoo '), '(\d),(\d)', '\1.\2', 'g'),
    '[\u0300-\u036f]', '', 'g')
$$;

-- A number without needless zeros: "0.250" -> "0.25", ".5" -> "0.5".
create function search.plain_number(digits text) returns text language sql immutable strict parallel safe as $$
  select trim_scale(digits::numeric)::text
$$;

-- "1 1/2" -> 1.5, "#10" -> 0.19 (the screw numbers of ASME B1.1), ".25" -> 0.25; null for anything else.
create function search.inch_diameter(size text) returns numeric language sql immutable strict parallel safe as $$
  select case
    when size ~ '^#\d{1,2}$' then 0.06 + 0.013 * substr(size, 2)::numeric
    when size ~ '^\d+ \d+/[1-9]\d*$' then round(split_part(size, ' ', 1)::numeric + split_part(split_part(size, ' ', 2), '/', 1)::numeric / split_part(split_part(size, ' ', 2), '/', 2)::numeric, 5)
    when size ~ '^\d+/[1-9]\d*$' then round(split_part(size, '/', 1)::numeric / split_part(size, '/', 2)::numeric, 5)
    when size ~ '^\d*\.?\d+$' then size::numeric
  end
$$;

-- The lexeme of a thread in any spelling, null when the text is none: "M12", "m12X1,75-6g" -> "t:m12x1.75"; "1/4\"-20 UNC", ".250-20",
-- "1/4-20" -> "t:0.25-20"; "#10-24", "No. 10-24" -> "t:0.19-24".
create function search.thread(input text) returns text language plpgsql stable strict parallel safe as $$
declare
  part text[];
  size numeric;
  pitch numeric;
begin
  part := regexp_match(input, '^m ?(\d+(?:\.\d+)?)(?: ?[x*-] ?(\d*\.?\d+))?(?:-?\d[a-z]{1,2}(?:\d[a-z])?)?$');
  if part is not null then
    size := part[1]::numeric;
    return 't:m' || trim_scale(size) || coalesce('x' || coalesce(search.plain_number(part[2]),
      (select trim_scale(c.pitch)::text from search.coarse_thread c where c.diameter = trim_scale(part[1]::numeric))), '');
  end if;
  part := regexp_match(input, '^(?:no\.? ?|nr\.? ?|#)(\d{1,2}) ?- ?(\d{1,2})(?: ?(?:unc|unf|unef|un|nc|nf|uns))?(?:-?\d[ab])?$');
  if part is not null then
    return 't:' || trim_scale(search.inch_diameter('#' || part[1])) || '-' || part[2];
  end if;
  part := regexp_match(input, '^(\d+ \d+/\d+|\d+-\d+/\d+|\d+/\d+|\d*\.?\d+) ?"? ?- ?(\d{1,2}(?:\.5)?)(?: ?(?:unc|unf|unef|un|nc|nf|uns))?(?:-?\d[ab])?$');
  if part is not null and part[2]::numeric between 3 and 80 then
    size := search.inch_diameter(regexp_replace(part[1], '^(\d+)-(\d+/)', '\1 \2'));
    if size between 0.05 and 6 and (part[1] ~ '[/.]' or part[2]::numeric <= 8) then
      return 't:' || trim_scale(size) || '-' || part[2];
    end if;
  end if;
  part := regexp_match(input, '^((?:no\.? ?|nr\.? ?|#)\d{1,2}|\d+ \d+/\d+|\d+-\d+/\d+|\d+/\d+|\d*\.?\d+) ?"? ?(unc|unf)(?:-?\d[ab])?$');
  if part is not null then
    size := search.inch_diameter(regexp_replace(regexp_replace(part[1], '^(?:no|nr)\.? ?', '#'), '^(\d+)-(\d+/)', '\1 \2'));
    select threads_per_inch into pitch from search.unified_thread u where u.series = part[2] and u.diameter = round(size, 4);
    return 't:' || trim_scale(size) || '-' || trim_scale(pitch);
  end if;
  return null;
end $$;

-- A word as documents and queries write it: in the singular.
create function search.stem(word text) returns text language sql immutable strict parallel safe as $$
  select case
    when word ~ '^[a-z]{2,}ies$' then left(word, -3) || 'y'
    when word ~ '^[a-z]{2,}(ch|sh|x|ss)es$' then left(word, -2)
    when word ~ '^[a-z]{2,}[^s]s$' then left(word, -1)
    else word end
$$;

-- "1 1/2" in one piece: it is neither 1 nor 1/2.
create function search.joined_fractions(plain text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(plain, '(\d) (\d+/\d+)', '\1-\2', 'g')
$$;

-- The lexemes of a text. Bare numbers are left out of names, where they mean sizes that the specifications tell.
create function search.lexemes(input text, with_numbers boolean) returns text[] language plpgsql stable strict parallel safe as $$
declare
  plain text := search.normalise(input);
  chunk text;
  previous text := '';
  result text[] := '{}';
  thread text := search.thread(plain);
begin
  if thread is not null then
    result := array[thread];
  end if;
  foreach chunk in array regexp_split_to_array(search.joined_fractions(plain), '[\s,;()\[\]|"]+') loop
    chunk := btrim(chunk, '.:-/''_*');
    continue when chunk = '' or char_length(chunk) > 100;
    if chunk !~ '^[\d.]+$' then
      result := result || search.stem(chunk);
      if thread is null and chunk ~ '^(m\d|#\d|(\d+-)?\d*/|\.\d|no\.?\d)' then
        result := result || search.thread(chunk);
      end if;
      if chunk ~ '[^a-z]' and chunk ~ '[-/_.&+:]' and chunk !~ '^(\d+-)?\d+/\d+$' then
        result := result || array(select search.stem(piece) from regexp_split_to_table(chunk, '[-/_.&+:]+') piece where piece <> '' and (with_numbers or piece !~ '^\d+$'))
          || case when chunk !~ '^[a-z]+\d+\.\d+$' then regexp_replace(chunk, '[^a-z0-9]', '', 'g') end; -- C1.6 is not C16
      end if;
      if chunk ~ '^[a-z]+(\d+-)?\d+/\d+$' then -- of G1/4 also 1/4
        result := result || regexp_replace(chunk, '^[a-z]+', '');
      end if;
    elsif with_numbers then
      if chunk ~ '^\d+\.\d+$' then
        chunk := search.plain_number(chunk); -- "12.0"
      end if;
      result := result || chunk;
    end if;
    if chunk ~ '^\d' and previous ~ '^[a-z]+$' then
      result := result || (previous || chunk);
    end if;
    previous := chunk;
  end loop;
  if with_numbers and plain ~ '\d' and plain ~ ' ' and char_length(plain) <= 30 then -- of "NJ 2304 ECP" also nj2304ecp
    result := result || regexp_replace(plain, '[^a-z0-9]', '', 'g');
  end if;
  return array(select distinct l from unnest(result) l where l <> '');
end $$;

-- The lexemes of a text that is a size: "10 mm" is "v:10", "1 1/2", "1 1/2 in" and "G1-1/2" are "v:1.5" and, as a nominal size in inches,
-- "i:1.5".
create function search.size_lexemes(input text) returns text[] language sql immutable strict parallel safe as $$
  select case when size.unit = 'mm' then array['v:' || size.number] else array['v:' || size.number, 'i:' || size.number] end
  from regexp_match(search.normalise(input), '^(?:(?:g|r|rc|rp|npt) ?)?((?:\d+[ -])?\d+/[1-9]\d*|[1-9]\d*(?:\.\d+)?|0?\.\d+) ?(in|inch|"|mm|npt)?$') part
  cross join lateral (select trim_scale(search.inch_diameter(regexp_replace(part[1], '-', ' ')))::text as number, part[2] as unit) size
  where part is not null
$$;

-- The lexemes of a text as a whole, which a part number is asked for by: "AE7.0 (208V)" is "w:ae7.0208v" and, for who leaves out the
-- point, "w:ae70208v".
create function search.whole_lexemes(input text) returns text[] language sql immutable strict parallel safe as $$
  select array['w:' || replace(whole, '.', ''), 'w:' || whole]
  from regexp_replace(search.normalise(input), '[^a-z0-9.]|\.(?!\d)|(?<!\d)\.', '', 'g') whole where char_length(whole) <= 100
$$;

-- Lexemes of texts that many products share: values, words of names, families, brands, categories. Filled as they are met, because
-- reading a text costs more than finding it.
create table search.term (
  text text collate "C" not null,
  lexemes text[] not null,
  constraint term_pkey primary key (text)
);

-- The words among them, for queries with typing errors.
create table search.word (
  word text collate "C" not null,
  constraint word_pkey primary key (word)
);
create index word_spelling on search.word using gin (word public.gin_trgm_ops);

create function search.learn_terms(texts text[]) returns void language sql as $$
  with learned as (
    insert into search.term (text, lexemes)
    select t, search.lexemes(t, true) from (select distinct t collate "C" as t from unnest(texts) t where t <> '') u
    where not exists (select from search.term known where known.text = u.t)
    order by t on conflict do nothing returning lexemes
  )
  insert into search.word (word)
  select distinct l collate "C" from learned cross join lateral unnest(lexemes) l where l ~ '^[a-z]{3,}$' order by 1 on conflict do nothing
$$;

-- By which names sort in the order of their bytes: "M8 bolt" before "M10 Bolt". Comparing such keys costs a tenth of comparing by a
-- natural collation, which a query that finds a third of the catalog would feel.
create function search.sort_key(name text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(search.normalise(name), '(\d+)', '0000000\1', 'g'), '\d*(\d{8})', '\1', 'g')
$$;

-- A document of lexemes that count as much as the weight says. A lexeme has a weight only together with a position; without one it
-- counts as D, in half the space.
create function search.weighted(lexemes text[], weight text) returns tsvector language sql immutable parallel safe as $$
  select case when cardinality(given) = 0 then '' else
    ('''' || replace(replace(replace(array_to_string(given, e'\n'), '\', '\\'), '''', ''''''), e'\n', ''':1' || weight || ' ''') || ''':1' || weight)::tsvector end
  from array_remove(array_remove(lexemes, ''), null) given
$$;

-- Drafts have none. What matching, ranking and counting read of a product stands here, so that they read nothing else.
create table search.product_document (
  product_id bigint not null,
  leaf_id bigint not null,
  family_id bigint not null,
  available boolean not null,
  name_key text collate "C" not null,
  facets text collate "C" not null,
  document tsvector not null,
  constraint product_document_pkey primary key (product_id),
  constraint product_document_product foreign key (product_id) references catalog.product (id) on delete cascade
);
comment on column search.product_document.available is 'False for discontinued products.';
comment on column search.product_document.facets is 'The values that it has of filterable attributes, as facet_value.written, one behind the other; with a minus before a further value of the same attribute.';
create index product_document_words on search.product_document using gin (document);
create index product_document_by_name on search.product_document (available desc, name_key, product_id);
create index product_document_by_leaf on search.product_document (leaf_id, available desc, name_key, product_id);

-- Of products that are no drafts. It reads by key alone, also while the tables are new and their statistics would advise otherwise:
-- hence no sequential scans.
create function search.refresh_documents(product_ids bigint[]) returns void language plpgsql
security definer set search_path = search, catalog, public, pg_catalog set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare
  chunk_products bigint[];
  chunks text[];
begin
  -- words of names, each after the one before: "PN 16" is read as "pn16", too
  select array_agg(p.id), array_agg(c.chunk)
  into chunk_products, chunks
  from catalog.product p
  cross join lateral (
    select chunk, lag(chunk) over (order by n) as before from regexp_split_to_table(search.joined_fractions(search.normalise(p.name)), '[\s,;()"]+') with ordinality as s (chunk, n)) w
  cross join lateral (values (case when w.chunk !~ '^[0-9.]*$' then w.chunk end), (case when w.chunk ~ '^[0-9]' and w.before ~ '^[a-z]+$' then w.before || w.chunk end)) c (chunk)
  where p.id = any (product_ids) and c.chunk is not null;

  perform search.learn_terms(chunks || array(
      select distinct s.text collate "C" from unnest(product_ids) p (id) join catalog.product_spec s on s.product_id = p.id where s.text not in ('true', 'false'))
    || array(select distinct f.name || ' ' || f.code from catalog.product p join catalog.family f on f.id = p.family_id where p.id = any (product_ids))
    || array(select distinct c.name from catalog.product p join catalog.category leaf on leaf.id = p.leaf_id
      join catalog.category c on c.id = any (string_to_array(leaf.path, '.')::bigint[]) where p.id = any (product_ids))
    || array(select distinct b.name from catalog.product p join catalog.family f on f.id = p.family_id
      join catalog.brand b on b.id = coalesce(p.brand_id, f.brand_id) where p.id = any (product_ids)));

  insert into search.term (text, lexemes) -- labels and keys of what a product is or has: "modular", "fanless"
  select 'l:' || label, array(select 'l:' || l from unnest(search.lexemes(label, true)) l) from (
    select distinct (a.label || ' ' || replace(a.key, '_', ' ')) collate "C" as label from catalog.product p join catalog.family_attribute a on a.family_id = p.family_id
    where p.id = any (product_ids) and a.type in ('BOOLEAN', 'SELECT', 'MULTI_SELECT', 'TEXT')) a
  where not exists (select from search.term known where known.text = 'l:' || a.label) order by 1 on conflict do nothing;

  insert into search.product_document (product_id, leaf_id, family_id, available, name_key, facets, document)
  with changed as materialized (
    select id, lower(sku) as sku, family_id, leaf_id, brand_id, status = 'ACTIVE' as available, search.sort_key(name) as name_key from catalog.product where id = any (product_ids)
  ), named as materialized (
    select c.product_id, array_agg(l.lexeme) as lexemes
    from unnest(chunk_products, chunks) as c (product_id, chunk)
    join search.term t on t.text = c.chunk collate "C"
    cross join lateral unnest(t.lexemes) l (lexeme) group by c.product_id
  ), shared as materialized ( -- what the products of a family with the same brand have in common
    select f.family_id, f.brand_id, search.weighted(family_term.lexemes, 'B') || search.weighted(coalesce(b.lexemes, '{}') || c.lexemes, 'C') as document
    from (select distinct family_id, brand_id from changed) f
    join catalog.family family on family.id = f.family_id
    join search.term family_term on family_term.text = (family.name || ' ' || family.code) collate "C"
    left join lateral (select t.lexemes from catalog.brand b join search.term t on t.text = b.name collate "C" where b.id = coalesce(f.brand_id, family.brand_id)) b on true
    cross join lateral (select array_agg(l.lexeme) as lexemes from catalog.category leaf
      join catalog.category c on c.id = any (string_to_array(leaf.path, '.')::bigint[])
      join search.term t on t.text = c.name collate "C" cross join lateral unnest(t.lexemes) l (lexeme) where leaf.id = family.category_id) c
  ), told_apart as materialized (
    select f.family_id, exists (select from catalog.family_attribute a where a.family_id = f.family_id and a.variant_defining and a.type = 'NUMBER') as by_numbers
    from (select distinct family_id from changed) f
  ), value as materialized (
    select s.product_id, array_agg(l.lexeme) as lexemes
    from changed p
    join catalog.product_spec s on s.product_id = p.id
    join catalog.family_attribute a on a.family_id = p.family_id and a.key = s.key
    left join search.term t on t.text = s.text collate "C"
    left join search.term label on label.text = ('l:' || a.label || ' ' || replace(a.key, '_', ' ')) collate "C"
    join told_apart on told_apart.family_id = p.family_id
    cross join lateral unnest(t.lexemes || case when s.value is not null and s.value_max is null then
      case when a.variant_defining or not told_apart.by_numbers then array['n:' || s.value, 'v:' || s.value] else array['n:' || s.value] end end
      || case when a.type = 'TEXT' and (a.variant_defining or s.text ~ '"$') then search.size_lexemes(s.text) end
      || case when a.type = 'TEXT' and a.variant_defining then search.whole_lexemes(s.text) end
      || case when a.type in ('SELECT', 'TEXT') and s.text ~ '^\d+$' then array(select substr(l, 3) || s.text from unnest(label.lexemes) l where l ~ '^l:[a-z]+$') end -- "class 8"
      || case when a.type in ('BOOLEAN', 'SELECT', 'MULTI_SELECT') and s.text not in ('false', 'No', 'None') then label.lexemes end) l (lexeme)
    group by s.product_id
  )
  select p.id, p.leaf_id, p.family_id, p.available, p.name_key, coalesce(facets.facets, ''), search.weighted(coalesce(named.lexemes, '{}') || p.sku || regexp_replace(p.sku, '[^a-z0-9]', '', 'g')
      || array_remove(string_to_array(p.sku, '-'), ''), 'A') || shared.document || array_to_tsvector(coalesce(value.lexemes, '{}'))
  from changed p
  join shared on shared.family_id = p.family_id and shared.brand_id is not distinct from p.brand_id
  left join named on named.product_id = p.id
  left join value on value.product_id = p.id
  left join search.facets_of(product_ids) facets on facets.product_id = p.id
  on conflict on constraint product_document_pkey do update
    set leaf_id = excluded.leaf_id, family_id = excluded.family_id, available = excluded.available, name_key = excluded.name_key,
      facets = excluded.facets, document = excluded.document
    where (product_document.leaf_id, product_document.family_id, product_document.available, product_document.name_key, product_document.facets, product_document.document)
      is distinct from (excluded.leaf_id, excluded.family_id, excluded.available, excluded.name_key, excluded.facets, excluded.document);
end $$;

-- All that search keeps of products, drafts left out, or their facets alone. In slices, so that memory stays bounded. For
-- search.facets_of, search.refresh_facets and search.count_change see 0021.
create function search.refresh_products_in_slices(product_ids bigint[], facets_alone boolean default false) returns void language plpgsql
security definer set search_path = search, catalog, public, pg_catalog as $$
declare
  slice bigint[];
  listed bigint[];
begin
  if cardinality(product_ids) > 0 then -- of the leaves where they are, and of those where they were until now
    perform search.count_change('documents', array(
      select leaf_id from catalog.product where id = any (product_ids) union select leaf_id from search.product_document where product_id = any (product_ids) order by 1));
  end if;
  for from_index in 1 .. coalesce(cardinality(product_ids), 0) by 5000 loop
    slice := product_ids[from_index : from_index + 4999];
    listed := array(select p.id from unnest(slice) u (id) join catalog.product p using (id) where p.status <> 'DRAFT' order by p.id);
    if cardinality(listed) < cardinality(slice) then
      delete from search.product_document where product_id = any (slice) and product_id <> all (listed);
    end if;
    if facets_alone then
      perform search.refresh_facets(listed);
    else
      perform search.refresh_documents(listed);
    end if;
  end loop;
end $$;

create function search.product_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform search.refresh_products_in_slices(array(select id from new_rows order by id));
  else
    perform search.refresh_products_in_slices(array(
      select n.id from new_rows n join old_rows o using (id)
      where (n.sku, n.name, n.family_id, n.leaf_id, n.brand_id, n.status, n.specs)
        is distinct from (o.sku, o.name, o.family_id, o.leaf_id, o.brand_id, o.status, o.specs)
      order by n.id));
  end if;
  return null;
end $$;
create trigger b_search_insert after insert on catalog.product referencing new table as new_rows for each statement execute function search.product_written();
create trigger b_search_update after update on catalog.product referencing old table as old_rows new table as new_rows for each statement execute function search.product_written();

-- A new name of a family, brand or category reaches the documents of its products, also a category or family that moves.
create function search.family_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    select p.id from new_rows n join old_rows o using (id) join catalog.product p on p.family_id = n.id
    where (n.name, n.code, n.brand_id, n.category_id) is distinct from (o.name, o.code, o.brand_id, o.category_id) order by p.id));
  return null;
end $$;
create trigger b_search_update after update on catalog.family referencing old table as old_rows new table as new_rows for each statement execute function search.family_written();

create function search.brand_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    with renamed as (select n.id from new_rows n join old_rows o using (id) where n.name <> o.name)
    select p.id from catalog.product p where p.brand_id in (select id from renamed)
    union
    select p.id from catalog.family f join catalog.product p on p.family_id = f.id and p.brand_id is null where f.brand_id in (select id from renamed)
    order by 1));
  return null;
end $$;
create trigger b_search_update after update on catalog.brand referencing old table as old_rows new table as new_rows for each statement execute function search.brand_written();

create function search.category_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
begin
  perform search.refresh_products_in_slices(array(
    select distinct p.id from new_rows n join old_rows o using (id)
    join catalog.category leaf on leaf.level = 'LEAF' and catalog.subtree(leaf.path, n.path)
    join catalog.product p on p.leaf_id = leaf.id
    where (n.name, n.path) is distinct from (o.name, o.path) order by 1));
  return null;
end $$;
create trigger b_search_update after update on catalog.category referencing old table as old_rows new table as new_rows for each statement execute function search.category_written();

-- Typed values, labels and facets that changed because a definition did, came or went: of products that have such a value.
create function search.definition_written() returns trigger language plpgsql security definer set search_path = search, catalog, public, pg_catalog as $$
declare
  keys text[];
  families bigint[];
  facets_alone boolean := false;
begin
  if tg_op = 'DELETE' then -- another definition of the key, from further up, may have taken its place
    select array_agg(distinct key), array_agg(distinct family_id) filter (where family_id is not null)
        || catalog.families_below(array(select path from catalog.category where id in (select category_id from old_rows)))
    into keys, families from old_rows;
  elsif tg_op = 'INSERT' then
    select array_agg(distinct a.key), array_agg(distinct a.family_id)
    into keys, families from new_rows n join catalog.family_attribute a on a.definition_id = n.id;
  else
    with changed as (
      select n.id, (n.key, n.unit, n.variant_defining) is not distinct from (o.key, o.unit, o.variant_defining)
          and (n.label = o.label or n.type not in ('BOOLEAN', 'SELECT', 'MULTI_SELECT', 'TEXT')) as in_facets_alone, n.filterable <> o.filterable as in_facets
      from new_rows n join old_rows o using (id))
    select array_agg(distinct a.key), array_agg(distinct a.family_id), bool_and(c.in_facets_alone)
    into keys, families, facets_alone
    from changed c join catalog.family_attribute a on a.definition_id = c.id where c.in_facets or not c.in_facets_alone;
  end if;
  perform search.refresh_products_in_slices(array(
    select p.id from catalog.product p where p.family_id = any (families)
      and exists (select from catalog.product_spec s where s.product_id = p.id and s.key = any (keys)) order by p.id), facets_alone);
  return null;
end $$;
create trigger b_search_insert after insert on catalog.attribute_definition referencing new table as new_rows for each statement execute function search.definition_written();
create trigger b_search_update after update on catalog.attribute_definition referencing old table as old_rows new table as new_rows for each statement execute function search.definition_written();
create trigger b_search_delete after delete on catalog.attribute_definition referencing old table as old_rows for each statement execute function search.definition_written();
