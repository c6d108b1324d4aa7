-- The queue of the orders subgraph, see 0060_jobs.sql.
create schema orders_jobs;
create table orders_jobs.migrations (
  id integer not null,
  ts timestamptz not null default now(),
  breaking boolean not null default false,
  constraint migrations_pkey primary key (id)
);
grant usage, create on schema orders_jobs to orders;
grant select, insert, update on orders_jobs.migrations to orders;
