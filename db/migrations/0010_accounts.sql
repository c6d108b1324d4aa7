-- Who may sign in: companies, users, their sessions, and the keys that sign access tokens.

create function accounts.touch() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;

create table accounts.company (
  id bigint generated always as identity,
  number text not null,
  name text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint company_pkey primary key (id),
  constraint company_number check (number ~ '^[A-Z0-9-]{1,20}$'),
  constraint company_number_unique unique (number),
  constraint company_name check (char_length(name) between 1 and 120)
);
create trigger touch before update on accounts.company for each row execute function accounts.touch();
select audit.watch('accounts.company');

create table accounts.user_account (
  id bigint generated always as identity,
  email text not null,
  name text not null,
  password_hash text, -- none: nobody signs in with it, as with the accounts of API keys
  roles text[] not null,
  company_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_account_pkey primary key (id),
  constraint user_account_email check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and char_length(email) <= 254),
  constraint user_account_email_unique unique (email),
  constraint user_account_name check (char_length(name) between 1 and 120),
  constraint user_account_password_is_argon2id check (password_hash like '$argon2id$%'),
  constraint user_account_roles check (roles <@ array['admin', 'catalog_manager', 'sales', 'warehouse', 'buyer'] and cardinality(roles) > 0),
  constraint user_account_company foreign key (company_id) references accounts.company (id),
  constraint user_account_buyer_has_company check (not 'buyer' = any (roles) or company_id is not null)
);
create index user_account_company_id on accounts.user_account (company_id);
create trigger touch before update on accounts.user_account for each row execute function accounts.touch();
select audit.watch('accounts.user_account', secrets => '{password_hash}');

-- A sign-in and all that was refreshed from it. Only hashes of refresh tokens are kept: of the one that holds, and of the
-- one before it, which is forgiven for a few seconds.
create table accounts.session (
  id uuid not null,
  user_account_id bigint not null,
  token_hash bytea not null,
  previous_token_hash bytea,
  rotated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint session_pkey primary key (id),
  constraint session_user_account foreign key (user_account_id) references accounts.user_account (id) on delete cascade,
  constraint session_token_hash_is_sha256 check (octet_length(token_hash) = 32 and octet_length(previous_token_hash) = 32),
  constraint session_end_reason check (end_reason in ('LOGOUT', 'REUSE')),
  constraint session_end_has_reason check ((ended_at is null) = (end_reason is null))
);
create index session_user_account_id on accounts.session (user_account_id);
create index session_expires_at on accounts.session (expires_at);
create index session_ended_at on accounts.session (ended_at);
select audit.watch('accounts.session', secrets => '{token_hash,previous_token_hash}');

-- Ed25519 keys. The newest signs; older ones verify until their last token has run out.
create table accounts.signing_key (
  id bigint generated always as identity,
  kid text not null,
  public_jwk jsonb not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null default now(),
  constraint signing_key_pkey primary key (id),
  constraint signing_key_kid_unique unique (kid)
);
comment on column accounts.signing_key.sealed_private_key is 'AES-256-GCM under TOKEN_SECRET: nonce, tag, PKCS #8.';
select audit.watch('accounts.signing_key', secrets => '{sealed_private_key}');

-- The audit trail, for reading.
create view accounts.audit_entry as
  select id, at, actor, request_id, operation, entity_type, entity_id, before, after from audit.entry;
revoke insert, update, delete on accounts.audit_entry from accounts;
