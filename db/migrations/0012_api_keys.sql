-- Keys of partners' systems (ERP, procurement). A key acts as a user account of its own, which nobody signs in with, limited
-- to its scopes. Its secret is shown once and kept as a hash; after a rotation the one before it holds for a while.

create table accounts.api_key (
  id bigint generated always as identity,
  client_id text not null,
  user_account_id bigint not null,
  secret_hash bytea not null,
  previous_secret_hash bytea,
  previous_secret_until timestamptz,
  scopes text[] not null,
  plan text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint api_key_pkey primary key (id),
  constraint api_key_client_id check (client_id ~ '^tk_[0-9a-z]{20}$'),
  constraint api_key_client_id_unique unique (client_id),
  constraint api_key_user_account foreign key (user_account_id) references accounts.user_account (id),
  constraint api_key_user_account_unique unique (user_account_id),
  constraint api_key_secret_is_sha256 check (octet_length(secret_hash) = 32 and octet_length(previous_secret_hash) = 32),
  constraint api_key_previous_ends check ((previous_secret_hash is null) = (previous_secret_until is null)),
  constraint api_key_scopes check (cardinality(scopes) between 1 and 50),
  constraint api_key_plan check (plan in ('standard', 'plus', 'unlimited')),
  constraint api_key_expires check (expires_at > created_at)
);
create index api_key_revoked_at on accounts.api_key (revoked_at);
create trigger touch before update on accounts.api_key for each row execute function accounts.touch();
select audit.watch('accounts.api_key', secrets => '{secret_hash,previous_secret_hash}');

-- When a key was last used, to the minute. Beside the key: it is no change of it, and not for the audit trail.
create table accounts.api_key_use (
  api_key_id bigint not null,
  last_used_at timestamptz not null,
  constraint api_key_use_pkey primary key (api_key_id),
  constraint api_key_use_api_key foreign key (api_key_id) references accounts.api_key (id) on delete cascade
);
