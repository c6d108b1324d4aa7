-- Stock. The ledger orders.stock_movement is the truth and is only added to. What is on hand and reserved is derived from it by
-- its trigger, in the same transaction; nothing else may write those numbers, and no row of them may promise more than there is.

-- What the catalog publishes to orders: products that can be stocked and sold.
create view orders.product as select id, sku, name, status from catalog.product;
revoke insert, update, delete on orders.product from orders;

create function orders.touch() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;

create table orders.warehouse (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  priority integer not null default 100,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint warehouse_pkey primary key (id),
  constraint warehouse_code check (code ~ '^[A-Z0-9]{2,10}$'),
  constraint warehouse_code_unique unique (code),
  constraint warehouse_name check (char_length(name) between 1 and 120),
  constraint warehouse_priority check (priority between 1 and 1000)
);
comment on column orders.warehouse.priority is 'Lower ships first, where that costs no further shipment.';
create trigger touch before update on orders.warehouse for each row execute function orders.touch();
select audit.watch('orders.warehouse');

-- How a product is kept in a warehouse. Without a row: no backorders, and never low.
create table orders.stock_policy (
  product_id bigint not null,
  warehouse_id bigint not null,
  backorder_limit integer not null default 0,
  low_stock_threshold integer not null default 0,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  id text generated always as (product_id::text || '.' || warehouse_id::text) stored,
  constraint stock_policy_pkey primary key (product_id, warehouse_id),
  constraint stock_policy_product foreign key (product_id) references catalog.product (id),
  constraint stock_policy_warehouse foreign key (warehouse_id) references orders.warehouse (id),
  constraint stock_policy_backorder_limit check (backorder_limit between 0 and 100000000),
  constraint stock_policy_low_stock_threshold check (low_stock_threshold between 0 and 100000000)
);
comment on column orders.stock_policy.backorder_limit is 'How many may be promised beyond what is on hand.';
comment on column orders.stock_policy.id is 'For the audit trail: product and warehouse.';
create trigger touch before update on orders.stock_policy for each row execute function orders.touch();
select audit.watch('orders.stock_policy');

create table orders.stock (
  product_id bigint not null,
  warehouse_id bigint not null,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  backorder_limit integer not null default 0,
  constraint stock_pkey primary key (product_id, warehouse_id),
  constraint stock_product foreign key (product_id) references catalog.product (id),
  constraint stock_warehouse foreign key (warehouse_id) references orders.warehouse (id),
  constraint stock_on_hand check (on_hand between 0 and 100000000),
  constraint stock_reserved check (reserved >= 0),
  constraint stock_available check (reserved <= on_hand + backorder_limit)
) with (fillfactor = 50); -- a hot row is updated in its page, beside the indexes
comment on table orders.stock is 'Derived from the ledger by its trigger. Available is on_hand + backorder_limit - reserved, and never negative.';
comment on column orders.stock.backorder_limit is 'Of the stock_policy, here for the check.';
create index stock_by_warehouse on orders.stock (warehouse_id, product_id);

-- What is held for a cart or an order and has not left yet: what the ledger reserved for it, less what it released and shipped.
create table orders.reservation (
  holder bigint generated always as (coalesce(order_id, -cart_id)) stored,
  order_id bigint,
  cart_id bigint,
  product_id bigint not null,
  warehouse_id bigint not null,
  quantity integer not null,
  constraint reservation_pkey primary key (holder, product_id, warehouse_id),
  constraint reservation_one_holder check (num_nonnulls(order_id, cart_id) = 1),
  constraint reservation_stock foreign key (product_id, warehouse_id) references orders.stock (product_id, warehouse_id),
  constraint reservation_quantity check (quantity > 0)
);
comment on table orders.reservation is 'Derived from the ledger by its trigger. A row goes when nothing is left of it.';
comment on column orders.reservation.holder is 'The order, or the cart as a negative number.';

create table orders.stock_movement (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  kind text not null,
  product_id bigint not null,
  warehouse_id bigint not null,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  order_id bigint,
  cart_id bigint,
  reason text,
  actor text not null default audit.actor(),
  request_id text not null default audit.request_id(),
  constraint stock_movement_pkey primary key (id),
  constraint stock_movement_kind check (case kind
    when 'RECEIPT' then on_hand > 0 and reserved = 0
    when 'ADJUSTMENT' then on_hand <> 0 and reserved = 0 and reason is not null
    when 'TRANSFER' then on_hand <> 0 and reserved = 0
    when 'RESERVATION' then on_hand = 0 and reserved > 0
    when 'RELEASE' then on_hand = 0 and reserved < 0
    when 'SHIPMENT' then on_hand < 0 and reserved = on_hand and order_id is not null
    when 'RETURN' then on_hand > 0 and reserved = 0 and order_id is not null
    else false end),
  constraint stock_movement_holder check (reserved = 0 or num_nonnulls(order_id, cart_id) = 1),
  constraint stock_movement_reason check (char_length(reason) between 1 and 500)
);
comment on table orders.stock_movement is 'The ledger: what changed, by how many. Only added to; it is the history of stock, so stock has no audit trail besides.';
comment on column orders.stock_movement.on_hand is 'By how many what is on hand changed.';
comment on column orders.stock_movement.reserved is 'By how many what is reserved changed.';
create index stock_movement_by_product on orders.stock_movement (product_id, id);
create index stock_movement_by_order on orders.stock_movement (order_id) where order_id is not null;

create function orders.refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', constraint = 'stock_movement_append_only',
    message = format('%s is refused: the stock ledger is append-only', tg_op);
end $$;
create trigger append_only before update or delete or truncate on orders.stock_movement execute function orders.refuse_ledger_change();
alter table orders.stock_movement enable always trigger append_only;

-- Whoever changes stock holds the locks of its rows until the end of the transaction. All take them in this order, so that
-- nobody waits in a circle. A transaction takes all of its locks by one call, or writes all of its movements by one statement.
create function orders.lock_stock(product_ids bigint[], warehouse_ids bigint[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(product_key, warehouse_key)
  from (select distinct (p % 2147483648)::integer as product_key, (w % 2147483648)::integer as warehouse_key
    from unnest(product_ids, warehouse_ids) given (p, w) order by 1, 2) locks;
end $$;

-- Applies new movements to stock and reservations. What would promise more than there is, or take more from a holder than it
-- holds, is refused by the constraints stock_available, stock_on_hand and reservation_quantity.
create function orders.apply_movements() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform orders.lock_stock(array_agg(product_id), array_agg(warehouse_id)) from moved;

  merge into orders.stock s
  using (select product_id, warehouse_id, sum(on_hand) as on_hand, sum(reserved) as reserved from moved group by 1, 2) m
  on s.product_id = m.product_id and s.warehouse_id = m.warehouse_id
  when matched and (m.on_hand <> 0 or m.reserved <> 0) then
    update set on_hand = s.on_hand + m.on_hand, reserved = s.reserved + m.reserved
  when not matched then
    insert (product_id, warehouse_id, on_hand, reserved) values (m.product_id, m.warehouse_id, m.on_hand, m.reserved);

  merge into orders.reservation r
  using (select order_id, cart_id, product_id, warehouse_id, sum(reserved) as quantity from moved
    where reserved <> 0 group by 1, 2, 3, 4) m
  on r.holder = coalesce(m.order_id, -m.cart_id) and r.product_id = m.product_id and r.warehouse_id = m.warehouse_id
  when matched and r.quantity + m.quantity = 0 then delete
  when matched then update set quantity = r.quantity + m.quantity
  when not matched then
    insert (order_id, cart_id, product_id, warehouse_id, quantity)
    values (m.order_id, m.cart_id, m.product_id, m.warehouse_id, m.quantity);
  return null;
end $$;
create trigger apply_movements after insert on orders.stock_movement referencing new table as moved
  for each statement execute function orders.apply_movements();
alter table orders.stock_movement enable always trigger apply_movements;

-- Nobody writes what is derived: the ledger's trigger does (it runs one level deeper), and the policy's.
create function orders.refuse_direct_stock() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', constraint = 'stock_by_ledger',
    message = format('%s of orders.%s is refused: stock changes by movements in the ledger', tg_op, tg_table_name);
end $$;
create trigger by_ledger before insert or update or delete on orders.stock
  for each row when (pg_trigger_depth() = 0) execute function orders.refuse_direct_stock();
create trigger by_ledger before insert or update or delete on orders.reservation
  for each row when (pg_trigger_depth() = 0) execute function orders.refuse_direct_stock();
create trigger not_at_once before truncate on orders.stock execute function orders.refuse_direct_stock();
create trigger not_at_once before truncate on orders.reservation execute function orders.refuse_direct_stock();
alter table orders.stock enable always trigger by_ledger, enable always trigger not_at_once;
alter table orders.reservation enable always trigger by_ledger, enable always trigger not_at_once;

create function orders.apply_stock_policy() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform orders.lock_stock(array[new.product_id], array[new.warehouse_id]);
  insert into orders.stock as s (product_id, warehouse_id, backorder_limit)
  values (new.product_id, new.warehouse_id, new.backorder_limit)
  on conflict (product_id, warehouse_id) do update set backorder_limit = excluded.backorder_limit;
  return null;
end $$;
create trigger apply_stock_policy after insert or update on orders.stock_policy
  for each row execute function orders.apply_stock_policy();

revoke insert, update, delete on orders.stock, orders.reservation from orders;
revoke update, delete on orders.stock_movement from orders;
revoke delete on orders.stock_policy from orders;

-- Where stock or reservations are not what the ledger says, or hold more than they may. Empty, always.
create function orders.stock_disagreements()
returns table (what text, product_id bigint, warehouse_id bigint, kept bigint, ledger bigint) language sql stable as $$
  with
    ledger as (select m.product_id, m.warehouse_id, sum(on_hand) as on_hand, sum(reserved) as reserved
      from orders.stock_movement m group by 1, 2),
    held as (select r.product_id, r.warehouse_id, sum(quantity) as quantity from orders.reservation r group by 1, 2),
    owed as (select coalesce(m.order_id, -m.cart_id) as holder, m.product_id, m.warehouse_id, sum(reserved) as quantity
      from orders.stock_movement m where reserved <> 0 group by 1, 2, 3 having sum(reserved) <> 0)
  select 'on_hand', s.product_id, s.warehouse_id, s.on_hand, coalesce(l.on_hand, 0)
    from orders.stock s left join ledger l using (product_id, warehouse_id) where s.on_hand <> coalesce(l.on_hand, 0)
  union all
  select 'reserved', s.product_id, s.warehouse_id, s.reserved, coalesce(l.reserved, 0)
    from orders.stock s left join ledger l using (product_id, warehouse_id) where s.reserved <> coalesce(l.reserved, 0)
  union all
  select 'reservations', s.product_id, s.warehouse_id, coalesce(h.quantity, 0), s.reserved
    from orders.stock s left join held h using (product_id, warehouse_id) where s.reserved <> coalesce(h.quantity, 0)
  union all
  select 'no stock row', l.product_id, l.warehouse_id, 0, l.on_hand
    from ledger l left join orders.stock s using (product_id, warehouse_id) where s.product_id is null
  union all
  select 'holder', coalesce(r.product_id, o.product_id), coalesce(r.warehouse_id, o.warehouse_id), coalesce(r.quantity, 0), coalesce(o.quantity, 0)
    from orders.reservation r
    full join owed o on o.holder = r.holder and o.product_id = r.product_id and o.warehouse_id = r.warehouse_id
    where coalesce(r.quantity, 0) <> coalesce(o.quantity, 0)
  union all
  select 'oversold', s.product_id, s.warehouse_id, s.reserved, s.on_hand + s.backorder_limit
    from orders.stock s where s.reserved > s.on_hand + s.backorder_limit
$$;

-- What an order no longer needs goes back to where it was held. Nothing held, nothing done.
create function orders.release_order_stock(released_order bigint, reason text) returns void language sql as $$
  insert into orders.stock_movement (kind, product_id, warehouse_id, reserved, order_id, reason)
  select 'RELEASE', product_id, warehouse_id, -quantity, order_id, release_order_stock.reason
  from orders.reservation where holder = released_order
$$;

-- Pieces that leave for an order. More than the order holds there is refused as reservation_quantity.
create function orders.ship_order_stock(shipped_order bigint, from_warehouse bigint, product_ids bigint[], quantities integer[])
returns void language sql as $$
  insert into orders.stock_movement (kind, product_id, warehouse_id, on_hand, reserved, order_id)
  select 'SHIPMENT', product_id, from_warehouse, -sum(quantity), -sum(quantity), shipped_order
  from unnest(product_ids, quantities) given (product_id, quantity) group by product_id
$$;

-- Pieces of an order that came back and can be sold again.
create function orders.return_order_stock(
  returned_order bigint, to_warehouse bigint, product_ids bigint[], quantities integer[], reason text
) returns void language sql as $$
  insert into orders.stock_movement (kind, product_id, warehouse_id, on_hand, order_id, reason)
  select 'RETURN', product_id, to_warehouse, sum(quantity), returned_order, return_order_stock.reason
  from unnest(product_ids, quantities) given (product_id, quantity) group by product_id
$$;

-- What is on its way to a warehouse.
create table orders.incoming (
  id bigint generated always as identity,
  product_id bigint not null,
  warehouse_id bigint not null,
  quantity integer not null,
  expected_at timestamptz not null,
  reference text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint incoming_pkey primary key (id),
  constraint incoming_product foreign key (product_id) references catalog.product (id),
  constraint incoming_warehouse foreign key (warehouse_id) references orders.warehouse (id),
  constraint incoming_quantity check (quantity between 1 and 100000000),
  constraint incoming_reference check (char_length(reference) between 1 and 120)
);
comment on column orders.incoming.reference is 'The supplier''s order or delivery note.';
create index incoming_by_product on orders.incoming (product_id, expected_at);
create index incoming_by_warehouse on orders.incoming (warehouse_id);
create trigger touch before update on orders.incoming for each row execute function orders.touch();
select audit.watch('orders.incoming');

-- Requests to change stock that came with a key: the same one again changes nothing.
create table orders.stock_request (
  idempotency_key text not null,
  request jsonb not null,
  at timestamptz not null default now(),
  constraint stock_request_pkey primary key (idempotency_key),
  constraint stock_request_key check (char_length(idempotency_key) between 1 and 200)
);
