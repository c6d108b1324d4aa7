-- How orders are paid: payments, the calls to providers that they need, what providers tell, and credit of companies.

-- What a company may owe on invoice. A row without one can't buy on invoice in that currency.
create table orders.credit_account (
  id bigint generated always as identity,
  company_id bigint not null,
  currency text not null,
  credit_limit numeric not null,
  reserved numeric not null default 0,
  terms_days integer not null default 30,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint credit_account_pkey primary key (id),
  constraint credit_account_company_currency_unique unique (company_id, currency),
  constraint credit_account_currency check (currency ~ '^[A-Z]{3}$'),
  constraint credit_account_limit check (credit_limit between 0 and 1e15),
  constraint credit_account_reserved check (reserved >= 0),
  constraint credit_account_within_limit check (reserved <= credit_limit),
  constraint credit_account_terms check (terms_days between 0 and 365)
);
comment on column orders.credit_account.reserved is 'Owed, or ordered and not yet paid: the sum of credit_held of the company''s payments.';
create trigger touch before update on orders.credit_account for each row
  when ((old.credit_limit, old.terms_days) is distinct from (new.credit_limit, new.terms_days)) execute function orders.touch();
select audit.watch('orders.credit_account');

-- One way of paying one order. An order whose payment did not come about may have several, of which one at most is live.
create table orders.payment (
  id bigint generated always as identity,
  order_id bigint not null,
  provider text not null,
  status text not null default 'PENDING',
  currency text not null,
  amount numeric not null,
  capture_ordered numeric not null default 0,
  captured numeric not null default 0,
  void_ordered numeric not null default 0,
  refund_ordered numeric not null default 0,
  refunded numeric not null default 0,
  received numeric not null default 0,
  credit_held numeric not null default 0,
  terms_days integer,
  token text,
  reference text,
  action_url text,
  reason text,
  created_at timestamptz not null default now(),
  constraint payment_pkey primary key (id),
  constraint payment_provider check (provider in ('STRIPE', 'ADYEN', 'PAYPAL', 'INVOICE')),
  constraint payment_status check (status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'DECLINED', 'REFUNDED', 'VOIDED', 'FAILED')),
  constraint payment_currency check (currency ~ '^[A-Z]{3}$'),
  constraint payment_amount check (amount > 0 or amount = 0 and provider = 'INVOICE'),
  constraint payment_capture_within_amount check (captured between 0 and capture_ordered and capture_ordered + void_ordered <= amount and void_ordered >= 0),
  constraint payment_refund_within_capture check (refunded between 0 and refund_ordered and refund_ordered <= capture_ordered),
  constraint payment_receipt_within_capture check (received between 0 and captured and (received = 0 or provider = 'INVOICE')),
  constraint payment_credit_within_amount check (credit_held between 0 and amount and (credit_held = 0 or provider = 'INVOICE')),
  constraint payment_terms check ((terms_days is null) = (provider <> 'INVOICE')),
  constraint payment_token check (char_length(token) <= 8192),
  constraint payment_order foreign key (order_id) references orders."order" (id)
);
create index payment_order_id on orders.payment (order_id);
create unique index payment_live_unique on orders.payment (order_id) where status in ('PENDING', 'AUTHORIZED', 'CAPTURED');
create index payment_pending on orders.payment (created_at) where status = 'PENDING';
comment on column orders.payment.reference is 'What the provider calls it.';
comment on column orders.payment.token is 'From the provider''s form at the checkout; forgotten once the payment is decided.';
comment on column orders.payment.captured is 'Of an invoice: what was delivered, and so is owed.';
comment on column orders.payment.received is 'Of an invoice: what was paid.';
comment on column orders.payment.credit_held is 'What it takes of the company''s credit now.';
select audit.watch('orders.payment', secrets => '{token}');

-- The calls that a payment needs of its provider, written in the transaction that decides for them and made after it. The
-- key goes with every attempt, so that the provider does it once; it is random, so that no other database repeats it.
create table orders.payment_call (
  id bigint generated always as identity,
  payment_id bigint not null,
  kind text not null,
  amount numeric not null,
  capture_call_id bigint,
  key uuid not null default gen_random_uuid(),
  state text not null default 'DUE',
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  reference text,
  last_error text,
  settled_by text,
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint payment_call_pkey primary key (id),
  constraint payment_call_payment foreign key (payment_id) references orders.payment (id),
  constraint payment_call_capture_call foreign key (capture_call_id) references orders.payment_call (id),
  constraint payment_call_refunds_capture check ((kind = 'REFUND') = (capture_call_id is not null)),
  constraint payment_call_kind check (kind in ('AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND')),
  constraint payment_call_amount check (amount > 0),
  constraint payment_call_key_unique unique (key),
  constraint payment_call_state check (state in ('DUE', 'SENT', 'WAITING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  constraint payment_call_settled_by check (settled_by in ('ANSWER', 'WEBHOOK', 'RECONCILIATION')),
  constraint payment_call_settled check ((settled_at is null) = (settled_by is null))
);
create index payment_call_payment_id on orders.payment_call (payment_id, id);
create index payment_call_open on orders.payment_call (next_attempt_at) where state in ('DUE', 'SENT', 'WAITING');
create index payment_call_failed on orders.payment_call (payment_id) where state = 'FAILED' and kind <> 'AUTHORIZE';
create index payment_call_capture_call_id on orders.payment_call (capture_call_id) where kind = 'REFUND';
create unique index payment_call_one_void on orders.payment_call (payment_id) where kind = 'VOID';
create unique index payment_call_one_authorize on orders.payment_call (payment_id) where kind = 'AUTHORIZE';
comment on column orders.payment_call.state is 'DUE: to be made. SENT: made, the answer is unknown until it is recorded; made again with the same key at next_attempt_at. WAITING: the provider has it and will tell, or the buyer must act.';
comment on column orders.payment_call.capture_call_id is 'The capture that a refund gives back: providers refund captures.';
comment on column orders.payment_call.reference is 'What the provider calls this capture, void or refund.';
select audit.watch('orders.payment_call');

-- What providers tell, as it arrived and was verified. It is worked off after it is committed; telling it again changes nothing.
create table orders.payment_webhook (
  id bigint generated always as identity,
  provider text not null,
  event_id text not null,
  body bytea not null,
  received_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  processed_at timestamptz,
  result text,
  last_error text,
  constraint payment_webhook_pkey primary key (id),
  constraint payment_webhook_provider check (provider in ('STRIPE', 'ADYEN', 'PAYPAL')),
  constraint payment_webhook_event_unique unique (provider, event_id),
  constraint payment_webhook_event_id check (char_length(event_id) between 1 and 200),
  constraint payment_webhook_body check (octet_length(body) <= 262144),
  constraint payment_webhook_result check (result in ('SETTLED', 'KNOWN', 'CONTRADICTS', 'UNMATCHED', 'IGNORED')),
  constraint payment_webhook_processed check ((processed_at is null) = (result is null))
);
create index payment_webhook_unprocessed on orders.payment_webhook (next_attempt_at) where processed_at is null;
comment on column orders.payment_webhook.result is 'SETTLED: it decided something. KNOWN: it was decided before. CONTRADICTS: what succeeded failed afterwards, for people to look at. UNMATCHED: of no payment here. IGNORED: of no interest.';
select audit.watch('orders.payment_webhook', secrets => '{body}');

-- Digits of an amount that can be paid, for providers that want minor units.
create view orders.payment_currency as select code, minor_digits from pricing.currency;
revoke insert, update, delete on orders.payment_currency from orders;
