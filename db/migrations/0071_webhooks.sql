-- Addresses of partners that want to be told of events, and what was and is to be sent to them.

create table accounts.webhook_endpoint (
  id bigint generated always as identity,
  company_id bigint,
  url text not null,
  event_types text[] not null,
  sealed_secret bytea not null,
  enabled boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint webhook_endpoint_pkey primary key (id),
  constraint webhook_endpoint_company foreign key (company_id) references accounts.company (id),
  constraint webhook_endpoint_url check (url ~ '^https?://' and char_length(url) <= 2000),
  constraint webhook_endpoint_url_unique unique nulls not distinct (company_id, url),
  constraint webhook_endpoint_event_types check (cardinality(event_types) between 1 and 50)
);
comment on column accounts.webhook_endpoint.company_id is 'Whose: it is told of this company''s events and of those that concern everybody. Null: the distributor''s, told of all.';
comment on column accounts.webhook_endpoint.sealed_secret is 'What deliveries are signed with, under TOKEN_SECRET.';
create trigger touch before update on accounts.webhook_endpoint for each row execute function accounts.touch();
select audit.watch('accounts.webhook_endpoint', secrets => '{sealed_secret}');

-- The circuit of an address: after failures in a row it is left alone for a while. No change of the endpoint, and not audited.
create table accounts.webhook_circuit (
  endpoint_id bigint not null,
  failures integer not null default 0,
  open_until timestamptz,
  constraint webhook_circuit_pkey primary key (endpoint_id),
  constraint webhook_circuit_endpoint foreign key (endpoint_id) references accounts.webhook_endpoint (id) on delete cascade
);

create table accounts.webhook_delivery (
  id bigint generated always as identity,
  endpoint_id bigint not null,
  event_id bigint not null,
  type text not null,
  entity_type text not null,
  entity_id bigint not null,
  body jsonb not null,
  state text not null default 'PENDING',
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  last_status integer,
  last_error text,
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint webhook_delivery_pkey primary key (id),
  constraint webhook_delivery_endpoint foreign key (endpoint_id) references accounts.webhook_endpoint (id) on delete cascade,
  constraint webhook_delivery_event_unique unique (endpoint_id, event_id),
  constraint webhook_delivery_state check (state in ('PENDING', 'DELIVERED', 'DEAD')),
  constraint webhook_delivery_settled check ((state = 'PENDING') = (settled_at is null))
);
comment on column accounts.webhook_delivery.due_at is 'When it is to be tried next. One under way is due again a minute later, for its process may die.';
create index webhook_delivery_due on accounts.webhook_delivery (due_at) where state = 'PENDING';
create index webhook_delivery_dead on accounts.webhook_delivery (endpoint_id) where state = 'DEAD';
create index webhook_delivery_order on accounts.webhook_delivery (endpoint_id, entity_type, entity_id, event_id) where state = 'PENDING';
create index webhook_delivery_of_endpoint on accounts.webhook_delivery (endpoint_id, id);
create index webhook_delivery_settled_at on accounts.webhook_delivery (settled_at) where state = 'DELIVERED';
