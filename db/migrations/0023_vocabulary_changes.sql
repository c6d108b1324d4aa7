-- Reading a query needs all attributes, synonyms and units. A process remembers them together with which changes it has seen, and reads
-- them again when a query sees another one.

create function search.vocabulary_changed() returns trigger language plpgsql security definer set search_path = search, pg_catalog as $$
begin
  perform search.count_change('vocabulary');
  return null;
end $$;
create trigger d_vocabulary after insert or update or delete or truncate on catalog.attribute_definition for each statement execute function search.vocabulary_changed();
create trigger d_vocabulary after update on catalog.category for each statement execute function search.vocabulary_changed(); -- what moves inherits from elsewhere
create trigger d_vocabulary after insert or update or delete or truncate on catalog.dimension for each statement execute function search.vocabulary_changed();
create trigger d_vocabulary after insert or update or delete or truncate on catalog.unit for each statement execute function search.vocabulary_changed();
create trigger d_vocabulary after insert or update or delete or truncate on catalog.unit_alias for each statement execute function search.vocabulary_changed();

-- Families that come, go or move: the unit that an attribute has in a category is that of most families.
create function search.families_changed() returns trigger language plpgsql security definer set search_path = search, pg_catalog as $$
declare
  is_changed boolean;
begin
  if tg_op = 'INSERT' then
    is_changed := exists (select from new_rows);
  elsif tg_op = 'DELETE' then
    is_changed := exists (select from old_rows);
  else
    is_changed := exists (select from new_rows n join old_rows o using (id) where n.category_id <> o.category_id);
  end if;
  if is_changed then
    perform search.count_change('vocabulary');
  end if;
  return null;
end $$;
create trigger d_vocabulary_insert after insert on catalog.family referencing new table as new_rows for each statement execute function search.families_changed();
create trigger d_vocabulary_update after update on catalog.family referencing old table as old_rows new table as new_rows for each statement execute function search.families_changed();
create trigger d_vocabulary_delete after delete on catalog.family referencing old table as old_rows for each statement execute function search.families_changed();

-- Words of labels and of terms of the trade are words, too: typing errors in them are corrected. They stay when nobody has them any more, as
-- those of documents do.
create function search.words_changed() returns trigger language plpgsql security definer set search_path = search, pg_catalog as $$
begin
  insert into word (word)
  select distinct search.stem(w) collate "C" from new_rows n, regexp_split_to_table(search.normalise(to_jsonb(n) ->> tg_argv[0]), '[^a-z]+') w where w ~ '^[a-z]{3,}$'
  order by 1 on conflict do nothing;
  return null;
end $$;
create trigger d_words_insert after insert on catalog.attribute_definition referencing new table as new_rows for each statement execute function search.words_changed('label');
create trigger d_words_update after update on catalog.attribute_definition referencing new table as new_rows for each statement execute function search.words_changed('label');
