-- Queues of background jobs (graphile-worker), one schema for each subgraph that has jobs: the queue's tables are under row
-- security without policies, so that only the role that made them can use them. graphile-worker fills the schema when the
-- subgraph starts; a role can't make schemas, and so finds one that is begun.
create schema catalog_jobs;
create table catalog_jobs.migrations (
  id integer not null,
  ts timestamptz not null default now(),
  breaking boolean not null default false,
  constraint migrations_pkey primary key (id)
);
grant usage, create on schema catalog_jobs to catalog;
grant select, insert, update on catalog_jobs.migrations to catalog;
