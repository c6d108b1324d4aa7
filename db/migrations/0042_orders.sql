-- Orders. What was ordered is a snapshot that nothing alters. What becomes of an order is its timeline, orders.order_event: the
-- status is derived from it by its trigger, and a foreign key into the transition table refuses what is no step of an order's life.

create table orders."order" (
  id bigint generated always as identity,
  number text not null,
  status text not null,
  cart_id bigint not null,
  buyer_id bigint,
  buyer_name text not null,
  buyer_email text not null,
  company_id bigint,
  company_number text,
  company_name text,
  company_vat_id text,
  currency text not null,
  net numeric not null,
  tax numeric not null,
  total numeric generated always as (net + tax) stored,
  shipping_address jsonb not null,
  billing_address jsonb not null,
  purchase_order_number text,
  idempotency_key text not null,
  content_hash bytea not null,
  placed_at timestamptz not null default now(),
  requested_payment jsonb,
  approved_by bigint,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint order_pkey primary key (id),
  constraint order_number check (number ~ '^[0-9]{4}-[0-9]{6,}$'),
  constraint order_number_unique unique (number),
  constraint order_status check (status in
    ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'PLACED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  constraint order_cart_unique unique (cart_id),
  constraint order_company_of_buyer check ((company_id is null) = (company_number is null) and (company_id is null) = (company_name is null)),
  constraint order_currency check (currency ~ '^[A-Z]{3}$'),
  constraint order_amounts check (net >= 0 and tax >= 0 and net + tax < 'Infinity'),
  constraint order_addresses check (jsonb_typeof(shipping_address) = 'object' and jsonb_typeof(billing_address) = 'object'),
  constraint order_purchase_order_number check (char_length(purchase_order_number) between 1 and 60),
  constraint order_idempotency_key check (char_length(idempotency_key) between 1 and 200),
  constraint order_idempotency_key_unique unique nulls not distinct (buyer_id, idempotency_key),
  constraint order_content_hash_is_sha256 check (octet_length(content_hash) = 32),
  constraint order_requested_payment check (requested_payment is null or status = 'PENDING_APPROVAL'),
  constraint order_four_eyes check (approved_by <> buyer_id)
);
comment on column orders."order".buyer_id is 'The user account that placed it; null for a guest.';
comment on column orders."order".cart_id is 'The cart it was made of. A cart becomes one order, even when two keys try at once.';
comment on column orders."order".shipping_address is 'As AddressInput of the API.';
comment on column orders."order".requested_payment is 'While it waits for approval: how it is to be paid, { provider, token }.';
comment on column orders."order".content_hash is 'SHA-256 of what was asked with the idempotency key.';
create index order_of_company on orders."order" (company_id, placed_at desc, id desc);
create index order_of_buyer on orders."order" (buyer_id, placed_at desc, id desc) where company_id is null;
create index order_placed_at on orders."order" (placed_at desc, id desc);
create index order_by_status on orders."order" (status, placed_at desc, id desc);
create trigger touch before update on orders."order" for each row execute function orders.touch();
select audit.watch('orders."order"', secrets => '{requested_payment}');
revoke delete on orders."order" from orders;

create table orders.order_line (
  id bigint generated always as identity,
  order_id bigint not null,
  position integer not null,
  product_id bigint not null,
  sku text not null,
  name text not null,
  quantity integer not null,
  unit numeric not null,
  net numeric not null,
  tax_rate numeric not null,
  tax numeric not null,
  reverse_charge boolean not null default false,
  price_list text,
  price_trace jsonb,
  shipped integer not null default 0,
  cancelled integer not null default 0,
  returned integer not null default 0,
  refunded integer not null default 0,
  constraint order_line_pkey primary key (id),
  constraint order_line_order foreign key (order_id) references orders."order" (id),
  constraint order_line_position_unique unique (order_id, position),
  constraint order_line_quantity check (quantity > 0),
  constraint order_line_amounts check (unit >= 0 and net >= 0 and tax >= 0 and tax_rate >= 0 and unit + net + tax < 'Infinity'),
  constraint order_line_shipped check (shipped >= 0 and cancelled >= 0 and shipped + cancelled <= quantity),
  constraint order_line_returned check (returned between 0 and shipped),
  constraint order_line_refunded check (refunded between 0 and shipped)
);
comment on table orders.order_line is 'A snapshot. Only shipped, returned and refunded change, by the triggers of shipments, returns and refunds, and cancelled, when the rest of an order is.';
comment on column orders.order_line.tax_rate is 'Percent.';
revoke delete on orders.order_line from orders;

create function orders.refuse_snapshot_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', constraint = 'order_snapshot',
    message = format('%s of orders.%I is refused: what was ordered never changes', tg_op, tg_table_name);
end $$;
create trigger snapshot before update on orders.order_line for each row
  when ((old.order_id, old.position, old.product_id, old.sku, old.name, old.quantity, old.unit, old.net, old.tax_rate, old.tax, old.reverse_charge, old.price_list, old.price_trace)
    is distinct from (new.order_id, new.position, new.product_id, new.sku, new.name, new.quantity, new.unit, new.net, new.tax_rate, new.tax, new.reverse_charge, new.price_list, new.price_trace))
  execute function orders.refuse_snapshot_change();
create trigger snapshot before update on orders."order" for each row
  when ((old.number, old.cart_id, old.buyer_id, old.company_id, old.currency, old.net, old.tax, old.shipping_address, old.billing_address, old.purchase_order_number, old.placed_at)
    is distinct from (new.number, new.cart_id, new.buyer_id, new.company_id, new.currency, new.net, new.tax, new.shipping_address, new.billing_address, new.purchase_order_number, new.placed_at))
  execute function orders.refuse_snapshot_change();
create trigger snapshot_kept before delete on orders.order_line for each row execute function orders.refuse_snapshot_change();
create trigger snapshot_kept before delete on orders."order" for each row execute function orders.refuse_snapshot_change();

-- The life of an order: what may happen in which status, what the status is then, and who may cause it ({}: the house itself).
create table orders.order_transition (
  kind text not null,
  from_status text not null,
  to_status text not null,
  roles text[] not null,
  constraint order_transition_pkey primary key (kind, from_status, to_status)
);
select audit.watch('orders.order_transition', 'kind');
revoke insert, update, delete on orders.order_transition from orders;

insert into orders.order_transition (kind, from_status, to_status, roles) values
  ('APPROVED', 'PENDING_APPROVAL', 'PLACED', '{buyer,sales,admin}'),
  ('APPROVED', 'PENDING_APPROVAL', 'PENDING_PAYMENT', '{buyer,sales,admin}'),
  ('REJECTED', 'PENDING_APPROVAL', 'CANCELLED', '{buyer,sales,admin}'),
  ('APPROVAL_EXPIRED', 'PENDING_APPROVAL', 'CANCELLED', '{}'),
  ('PAID', 'PENDING_PAYMENT', 'PLACED', '{}'),
  ('PAYMENT_FAILED', 'PENDING_PAYMENT', 'CANCELLED', '{}'),
  ('CANCELLED', 'PENDING_APPROVAL', 'CANCELLED', '{buyer,sales,admin}'),
  ('CANCELLED', 'PENDING_PAYMENT', 'CANCELLED', '{buyer,sales,admin}'),
  ('CANCELLED', 'PLACED', 'CANCELLED', '{buyer,sales,admin}'),
  ('REST_CANCELLED', 'PARTIALLY_SHIPPED', 'SHIPPED', '{buyer,sales,admin}'),
  ('REST_CANCELLED', 'PARTIALLY_SHIPPED', 'DELIVERED', '{buyer,sales,admin}'),
  ('SHIPPED', 'PLACED', 'PARTIALLY_SHIPPED', '{warehouse,admin}'),
  ('SHIPPED', 'PLACED', 'SHIPPED', '{warehouse,admin}'),
  ('SHIPPED', 'PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED', '{warehouse,admin}'),
  ('SHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED', '{warehouse,admin}'),
  ('DELIVERED', 'PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED', '{warehouse,sales,admin}'),
  ('DELIVERED', 'SHIPPED', 'SHIPPED', '{warehouse,sales,admin}'),
  ('DELIVERED', 'SHIPPED', 'DELIVERED', '{warehouse,sales,admin}'),
  ('RETURN_REQUESTED', 'PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED', '{buyer,sales,admin}'),
  ('RETURN_REQUESTED', 'SHIPPED', 'SHIPPED', '{buyer,sales,admin}'),
  ('RETURN_REQUESTED', 'DELIVERED', 'DELIVERED', '{buyer,sales,admin}'),
  ('REFUNDED', 'PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED', '{sales,admin}'),
  ('REFUNDED', 'SHIPPED', 'SHIPPED', '{sales,admin}'),
  ('REFUNDED', 'DELIVERED', 'DELIVERED', '{sales,admin}');

create table orders.order_event (
  id bigint generated always as identity,
  order_id bigint not null,
  kind text not null,
  from_status text,
  to_status text,
  at timestamptz not null default now(),
  actor text not null default audit.actor(),
  by_staff boolean not null default false,
  details jsonb not null default '{}',
  constraint order_event_pkey primary key (id),
  constraint order_event_order foreign key (order_id) references orders."order" (id),
  constraint order_event_transition foreign key (kind, from_status, to_status) references orders.order_transition (kind, from_status, to_status),
  constraint order_event_kind check (case
    when kind = 'PLACED' then from_status is null and to_status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'PLACED')
    when kind in ('RETURN_APPROVED', 'RETURN_REJECTED', 'RETURN_RECEIVED', 'PAYMENT_RETRIED', 'PAYMENT_ACTION_REQUIRED', 'PAYMENT_CAPTURED',
      'PAYMENT_VOIDED', 'PAYMENT_REFUNDED', 'PAYMENT_RECEIVED') then num_nonnulls(from_status, to_status) = 0
    else num_nonnulls(from_status, to_status) = 2 end)
);
comment on table orders.order_event is 'The timeline of an order. It is the history of orders: only added to.';
create index order_event_order_id on orders.order_event (order_id, id);
revoke update, delete on orders.order_event from orders;
create trigger append_only before update or delete or truncate on orders.order_event execute function orders.refuse_snapshot_change();

-- Every order begins its timeline with how it was placed.
create function orders.begin_timeline() returns trigger language plpgsql as $$
begin
  insert into orders.order_event (order_id, kind, to_status) select id, 'PLACED', status from placed;
  return null;
end $$;
create trigger begin_timeline after insert on orders."order" referencing new table as placed
  for each statement execute function orders.begin_timeline();

-- Steps of an order take it to the status they end in.
create function orders.apply_event() returns trigger language plpgsql as $$
begin
  update orders."order" o set status = new.to_status, requested_payment = null where o.id = new.order_id and o.status = new.from_status;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'order_event_transition',
      message = format('the order is no longer %s', new.from_status);
  end if;
  return null;
end $$;
create trigger apply_event after insert on orders.order_event for each row when (new.from_status is not null)
  execute function orders.apply_event();

create function orders.refuse_direct_status() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', constraint = 'order_status_by_timeline',
    message = 'the status of an order changes by events on its timeline';
end $$;
create trigger status_by_timeline before update of status on orders."order" for each row
  when (pg_trigger_depth() = 0) execute function orders.refuse_direct_status();

-- A step of an order, whose row is locked until the end of the transaction. Without a status it stays as it is. `by_roles`: of
-- who asks, null for the house itself. Refused as order_event_transition when the order is not in a status for it, as
-- order_event_role when it is for others.
create function orders.take_step(order_id bigint, kind text, to_status text, details jsonb, by_roles text[])
returns void language plpgsql as $$
#variable_conflict use_variable
declare
  before_status text;
  allowed text[];
begin
  select o.status into strict before_status from orders."order" o where o.id = order_id for update;
  to_status := coalesce(to_status, before_status);
  select t.roles into allowed from orders.order_transition t
    where t.kind = take_step.kind and t.from_status = before_status and t.to_status = take_step.to_status;
  if allowed is null then
    raise exception using errcode = 'check_violation', constraint = 'order_event_transition',
      message = format('an order that is %s can''t be %s', before_status, kind),
      detail = jsonb_build_object('status', before_status)::text;
  end if;
  if by_roles is not null and not by_roles && allowed then
    raise exception using errcode = 'check_violation', constraint = 'order_event_role',
      message = format('%s is for others', kind), detail = jsonb_build_object('roles', allowed)::text;
  end if;
  insert into orders.order_event (order_id, kind, from_status, to_status, by_staff, details)
  values (order_id, kind, before_status, to_status, coalesce(by_roles && '{admin,sales,warehouse}', false), coalesce(details, '{}'));
end $$;

-- Payments call these when the wait for a payment is over.
create function orders.confirm_order_payment(order_id bigint) returns void language sql as $$
  select orders.take_step(order_id, 'PAID', 'PLACED', '{}', null)
$$;
create function orders.fail_order_payment(order_id bigint, reason text) returns void language sql as $$
  select orders.release_order_stock(order_id, reason);
  select orders.take_step(order_id, 'PAYMENT_FAILED', 'CANCELLED', jsonb_build_object('reason', reason), null)
$$;

-- Above which total (with tax) an order of a company waits for somebody's approval. Without a row none does.
create table orders.approval_rule (
  id bigint generated always as identity,
  company_id bigint not null,
  currency text not null,
  total_over numeric not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint approval_rule_pkey primary key (id),
  constraint approval_rule_company_currency_unique unique (company_id, currency),
  constraint approval_rule_currency check (currency ~ '^[A-Z]{3}$'),
  constraint approval_rule_total_over check (total_over between 0 and 1e15)
);
create trigger touch before update on orders.approval_rule for each row execute function orders.touch();
select audit.watch('orders.approval_rule');

-- Does an order wait for approval before it is paid? For a guest (null) never.
create function orders.needs_approval(company_id bigint, currency text, total numeric) returns boolean language sql stable as $$
  select exists (select from orders.approval_rule r
    where r.company_id = needs_approval.company_id and r.currency = needs_approval.currency and needs_approval.total > r.total_over)
$$;

-- Numbers without gaps: a number is taken when the transaction that took it commits, and the next one waits for it. Take it last.
create table orders.number_series (
  series text not null,
  year integer not null,
  latest integer not null,
  constraint number_series_pkey primary key (series, year),
  constraint number_series_series check (series in ('ORDER', 'INVOICE', 'CREDIT_NOTE', 'RETURN')),
  constraint number_series_latest check (latest > 0)
) with (fillfactor = 50);

create function orders.next_number(series text, year integer default extract(year from now())::integer) returns integer
language sql as $$
  insert into orders.number_series as s (series, year, latest) values (next_number.series, next_number.year, 1)
  on conflict (series, year) do update set latest = s.latest + 1 returning s.latest
$$;
