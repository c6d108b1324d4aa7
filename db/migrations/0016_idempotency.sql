-- Idempotency keys: a mutation sent twice happens once, and is answered the same. Two promises, each where it can be kept:
-- the effect of a mutation is claimed in the transaction that makes it, so that both commit or neither; the whole answer is
-- kept afterwards. When a crash comes between the two, a repeat finds the effect, and makes the answer of it anew.

create schema idempotency;

create table idempotency.request (
  key text not null,
  fingerprint text not null,
  answer text,
  created_at timestamptz not null default now(),
  constraint request_pkey primary key (key),
  constraint request_key check (key ~ '^[0-9a-f]{64}$'),
  constraint request_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$')
);
comment on column idempotency.request.key is 'SHA-256 of the caller and the Idempotency-Key that it sent.';
comment on column idempotency.request.fingerprint is 'SHA-256 of document and variables.';
comment on column idempotency.request.answer is 'The first answer without errors, JSON; null until there is one.';
create index request_created_at on idempotency.request (created_at);

create table idempotency.effect (
  key text not null,
  field text not null,
  ordinal integer not null,
  result bytea,
  constraint effect_pkey primary key (key, field, ordinal),
  constraint effect_request foreign key (key) references idempotency.request (key) on delete cascade
);
comment on table idempotency.effect is 'A committed transaction of a mutation: the nth one of a field of its document.';
comment on column idempotency.effect.result is 'What the transaction returned to the service, serialized by V8.';

-- The first request of a key, of the last 24 hours. Clears a few that are older, more than it adds.
create function idempotency.begin_request(
  a_key text, a_fingerprint text, out fingerprint text, out answer text
) language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from idempotency.request where key = a_key and created_at < now() - interval '24 hours';
  delete from idempotency.request where key in (
    select key from idempotency.request where created_at < now() - interval '24 hours'
    order by created_at limit 10 for update skip locked);
  insert into idempotency.request (key, fingerprint) values (a_key, a_fingerprint) on conflict do nothing;
  select request.fingerprint, request.answer into fingerprint, answer from idempotency.request where key = a_key;
end $$;

-- Keeps an answer unless there is one; returns the one that is kept.
create function idempotency.finish_request(a_key text, an_answer text) returns text
language sql security definer set search_path = pg_catalog as $$
  update idempotency.request set answer = coalesce(answer, an_answer) where key = a_key returning answer
$$;

-- Null: the effect is the caller's to make, in this transaction. Otherwise it was made, and returned this. Waits for a
-- transaction that is at it.
create function idempotency.claim_effect(a_key text, a_field text, an_ordinal integer) returns bytea
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept bytea;
begin
  insert into idempotency.effect (key, field, ordinal) values (a_key, a_field, an_ordinal) on conflict do nothing;
  if found then return null; end if;
  select result into strict kept from idempotency.effect where key = a_key and field = a_field and ordinal = an_ordinal;
  return kept;
end $$;

create function idempotency.keep_effect(a_key text, a_field text, an_ordinal integer, a_result bytea) returns void
language sql security definer set search_path = pg_catalog as $$
  update idempotency.effect set result = a_result where key = a_key and field = a_field and ordinal = an_ordinal
$$;

grant usage on schema idempotency to catalog, search, pricing, orders, accounts;
revoke execute on all functions in schema idempotency from public;
grant execute on function idempotency.begin_request, idempotency.finish_request to accounts;
grant execute on function idempotency.claim_effect, idempotency.keep_effect to catalog, search, pricing, orders, accounts;
