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
