-- Reading a query needs all attributes, synonyms and units. A process remembers them together with which changes it has seen, and reads
-- them again when a query sees another one. Rows that are only added tell every state apart, whatever order they are committed in.

create table search.vocabulary_change (
  id bigint generated always as identity,
  constraint vocabulary_change_pkey primary key (id)
);

create function search.vocabulary_changed() returns trigger language plpgsql security definer set search_path = search, pg_catalog as $$
begin
  insert into search.vocabulary_change default values;
  return null;
end $$;
create trigger d_vocabulary after insert or update or delete or truncate on catalog.attribute_definition for each statement execute function search.vocabulary_changed();
create trigger d_vocabulary after insert or update or delete or truncate on catalog.dimension for each statement execute function search.vocabulary_changed();
create trigger d_vocabulary after insert or update or delete or truncate on catalog.unit for each statement execute function search.vocabulary_changed();
create trigger d_vocabulary after insert or update or delete or truncate on catalog.unit_alias for each statement execute function search.vocabulary_changed();

create view search.vocabulary_version as select count(*) || '.' || coalesce(max(id), 0) as version from search.vocabulary_change;
