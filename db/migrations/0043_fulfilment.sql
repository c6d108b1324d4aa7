-- What happens to an order after it was placed: shipments, returns, refunds and their documents. Each command is one function, which
-- locks the order first, moves stock and money, and tells the timeline.

create table orders.shipment (
  id bigint generated always as identity,
  order_id bigint not null,
  number text not null,
  warehouse_id bigint not null,
  carrier text not null,
  tracking_number text,
  tracking_url text,
  shipped_at timestamptz not null default now(),
  delivered_at timestamptz,
  net numeric not null default 0,
  tax numeric not null default 0,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint shipment_pkey primary key (id),
  constraint shipment_order foreign key (order_id) references orders."order" (id),
  constraint shipment_number_unique unique (number),
  constraint shipment_warehouse foreign key (warehouse_id) references orders.warehouse (id),
  constraint shipment_carrier check (char_length(carrier) between 1 and 60),
  constraint shipment_tracking_number check (char_length(tracking_number) between 1 and 100),
  constraint shipment_tracking_url check (tracking_url ~ '^https?://[^[:space:]]+$' and char_length(tracking_url) <= 500)
);
comment on column orders.shipment.net is 'Of what is in it; with tax the amount that it lets be captured.';
create index shipment_order_id on orders.shipment (order_id);
create trigger touch before update on orders.shipment for each row execute function orders.touch();
select audit.watch('orders.shipment');
revoke delete on orders.shipment from orders;

create table orders.shipment_line (
  shipment_id bigint not null,
  order_line_id bigint not null,
  quantity integer not null,
  net numeric not null,
  tax numeric not null,
  constraint shipment_line_pkey primary key (shipment_id, order_line_id),
  constraint shipment_line_shipment foreign key (shipment_id) references orders.shipment (id),
  constraint shipment_line_order_line foreign key (order_line_id) references orders.order_line (id),
  constraint shipment_line_quantity check (quantity > 0)
);
create index shipment_line_order_line_id on orders.shipment_line (order_line_id);

create table orders.return_request (
  id bigint generated always as identity,
  order_id bigint not null,
  number text not null,
  status text not null default 'REQUESTED',
  reason text not null,
  answer text,
  warehouse_id bigint,
  requested_at timestamptz not null default now(),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint return_request_pkey primary key (id),
  constraint return_request_order foreign key (order_id) references orders."order" (id),
  constraint return_request_number_unique unique (number),
  constraint return_request_warehouse foreign key (warehouse_id) references orders.warehouse (id),
  constraint return_request_status check (status in ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED')),
  constraint return_request_reason check (char_length(reason) between 1 and 500),
  constraint return_request_answer check (char_length(answer) between 1 and 500)
);
comment on column orders.return_request.warehouse_id is 'Where it came back to.';
create index return_request_order_id on orders.return_request (order_id);
create trigger touch before update on orders.return_request for each row execute function orders.touch();
select audit.watch('orders.return_request');
revoke delete on orders.return_request from orders;

create table orders.return_line (
  return_request_id bigint not null,
  order_line_id bigint not null,
  quantity integer not null,
  received integer not null default 0,
  restocked integer not null default 0,
  constraint return_line_pkey primary key (return_request_id, order_line_id),
  constraint return_line_return_request foreign key (return_request_id) references orders.return_request (id),
  constraint return_line_order_line foreign key (order_line_id) references orders.order_line (id),
  constraint return_line_quantity check (quantity > 0),
  constraint return_line_received check (received between 0 and quantity),
  constraint return_line_restocked check (restocked between 0 and received)
);
create index return_line_order_line_id on orders.return_line (order_line_id);

create table orders.refund (
  id bigint generated always as identity,
  order_id bigint not null,
  net numeric not null default 0,
  tax numeric not null default 0,
  reason text,
  refunded_at timestamptz not null default now(),
  constraint refund_pkey primary key (id),
  constraint refund_order foreign key (order_id) references orders."order" (id),
  constraint refund_reason check (char_length(reason) between 1 and 500)
);
create index refund_order_id on orders.refund (order_id);
select audit.watch('orders.refund');
revoke delete on orders.refund from orders;

create table orders.refund_line (
  refund_id bigint not null,
  order_line_id bigint not null,
  quantity integer not null,
  net numeric not null,
  tax numeric not null,
  constraint refund_line_pkey primary key (refund_id, order_line_id),
  constraint refund_line_refund foreign key (refund_id) references orders.refund (id),
  constraint refund_line_order_line foreign key (order_line_id) references orders.order_line (id),
  constraint refund_line_quantity check (quantity > 0)
);
create index refund_line_order_line_id on orders.refund_line (order_line_id);

-- What lines tell of their order line is counted there, where a constraint compares it with what was ordered.
alter table orders.order_line
  add column returning_open integer not null default 0,
  add constraint order_line_returning check (returning_open >= 0 and returned + returning_open <= shipped);
comment on column orders.order_line.returning_open is 'Asked to be returned, neither refused nor received yet.';

create function orders.count_shipped() returns trigger language plpgsql as $$
begin
  update orders.order_line l set shipped = l.shipped + s.quantity
  from (select order_line_id, sum(quantity) as quantity from counted group by 1) s where l.id = s.order_line_id;
  return null;
end $$;
create trigger count_shipped after insert on orders.shipment_line referencing new table as counted
  for each statement execute function orders.count_shipped();

create function orders.count_refunded() returns trigger language plpgsql as $$
begin
  update orders.order_line l set refunded = l.refunded + s.quantity
  from (select order_line_id, sum(quantity) as quantity from counted group by 1) s where l.id = s.order_line_id;
  return null;
end $$;
create trigger count_refunded after insert on orders.refund_line referencing new table as counted
  for each statement execute function orders.count_refunded();

create function orders.count_returning() returns trigger language plpgsql as $$
begin
  update orders.order_line l set returning_open = l.returning_open + s.quantity
  from (select order_line_id, sum(quantity) as quantity from counted group by 1) s where l.id = s.order_line_id;
  return null;
end $$;
create trigger count_returning after insert on orders.return_line referencing new table as counted
  for each statement execute function orders.count_returning();

-- The life of a return: REQUESTED, then APPROVED or REJECTED; what is approved is RECEIVED. Told on the order's timeline.
create function orders.step_return() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (('REQUESTED', 'APPROVED'), ('REQUESTED', 'REJECTED'), ('APPROVED', 'RECEIVED')) then
    raise exception using errcode = 'check_violation', constraint = 'return_request_transition',
      message = format('a return that is %s can''t become %s', old.status, new.status), detail = jsonb_build_object('status', old.status)::text;
  end if;
  if new.status in ('REJECTED', 'RECEIVED') then
    update orders.order_line l set returning_open = l.returning_open - r.quantity, returned = l.returned + r.received
    from orders.return_line r where r.return_request_id = new.id and l.id = r.order_line_id;
  end if;
  insert into orders.order_event (order_id, kind, by_staff, details)
  values (new.order_id, 'RETURN_' || new.status, true, jsonb_strip_nulls(jsonb_build_object('return', new.number, 'answer', new.answer)));
  return new;
end $$;
-- Whenever a status is given, the same one too: nothing is received twice.
create trigger step_return before update of status on orders.return_request for each row execute function orders.step_return();

-- The part of an amount of a line that falls to its pieces after the first `before` up to `after`. All parts add up to the amount.
create function orders.share(amount numeric, quantity integer, before integer, after integer, digits integer) returns numeric
language sql immutable as $$
  select round(amount * after / quantity, digits) - round(amount * before / quantity, digits)
$$;

-- Digits of amounts in the currency of an order.
create function orders.digits_of(order_id bigint) returns integer language plpgsql stable as $$
begin
  return (select c.minor_digits from orders."order" o join orders.payment_currency c on c.code = o.currency where o.id = order_id);
end $$;

-- Refuses lines that are not among `known`, by the position of the first (0-based).
create function orders.require_lines_of(line_ids bigint[], known bigint[]) returns void language plpgsql as $$
declare
  wrong integer;
begin
  select min(given.n) - 1 into wrong from unnest(line_ids) with ordinality given (id, n) where given.id <> all (known);
  if wrong is not null then
    raise exception using errcode = 'check_violation', constraint = 'order_line_of_order', message = 'not one of the lines',
      detail = jsonb_build_object('index', wrong)::text;
  end if;
end $$;

create function orders.require_order_lines(order_id bigint, line_ids bigint[]) returns void language sql as $$
  select orders.require_lines_of(line_ids, array(select l.id from orders.order_line l where l.order_id = require_order_lines.order_id))
$$;

-- Documents that were issued. Numbers of invoices and credit notes have no gaps. The file is made afterwards by a job.
create table orders.document (
  id bigint generated always as identity,
  order_id bigint not null,
  kind text not null,
  number text not null,
  shipment_id bigint,
  refund_id bigint,
  issued_at timestamptz not null default now(),
  object_key text,
  constraint document_pkey primary key (id),
  constraint document_order foreign key (order_id) references orders."order" (id),
  constraint document_kind check (case kind
    when 'INVOICE' then shipment_id is not null and refund_id is null
    when 'PACKING_SLIP' then shipment_id is not null and refund_id is null
    when 'CREDIT_NOTE' then refund_id is not null and shipment_id is null
    else false end),
  constraint document_number_unique unique (kind, number),
  constraint document_shipment foreign key (shipment_id) references orders.shipment (id),
  constraint document_shipment_unique unique (shipment_id, kind),
  constraint document_refund foreign key (refund_id) references orders.refund (id),
  constraint document_refund_unique unique (refund_id, kind)
);
comment on column orders.document.object_key is 'Of the PDF in the store; null until it is made.';
create index document_order_id on orders.document (order_id);
create index document_to_make on orders.document (id) where object_key is null;
select audit.watch('orders.document');
revoke delete on orders.document from orders;

-- Who sells, as it must stand on invoices.
create table orders.seller (
  id integer not null default 1,
  name text not null,
  address text[] not null,
  vat_id text not null,
  bank text not null,
  constraint seller_pkey primary key (id),
  constraint seller_is_one check (id = 1)
);
select audit.watch('orders.seller');
insert into orders.seller (name, address, vat_id, bank)
values ('Tensile Industrial Supply GmbH', '{Werkstrasse 12,20537 Hamburg,Germany}', 'DE000000000', 'IBAN DE00 0000 0000 0000 0000 00');

-- Puts a task into the queue of jobs. Never refuses an order's command: before a worker has ever run there is no queue, and what is
-- not queued is found by the regular sweep.
create function orders.enqueue_job(task text, job_key text) returns void language plpgsql as $$
begin
  if to_regproc('orders_jobs.add_job') is not null then
    perform orders_jobs.add_job(task, job_key => job_key);
  end if;
exception when others then
  raise warning '% is left to the sweep: %', task, sqlerrm;
end $$;

-- "2026-000017" of a series.
create function orders.next_document_number(series text, prefix text) returns text language sql as $$
  select prefix || extract(year from now())::integer || '-' || lpad(orders.next_number(series)::text, 6, '0')
$$;

-- Ships lines of an order from a warehouse; without lines all that is held for it there. Stock leaves, what it is worth is captured,
-- invoice and packing slip are issued. More than is held there or than was ordered is refused as reservation_quantity or
-- order_line_shipped, nothing at all as shipment_empty.
create function orders.ship_order(
  order_id bigint, warehouse_id bigint, line_ids bigint[], quantities integer[], carrier text, tracking_number text, tracking_url text,
  by_roles text[]) returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  ordered orders."order";
  shipped orders.shipment;
  digits integer := orders.digits_of(order_id);
begin
  select o.* into strict ordered from orders."order" o where o.id = order_id for update;
  if line_ids is null then
    select array_agg(l.id), array_agg(least(r.quantity, l.quantity - l.shipped)) into line_ids, quantities
    from orders.reservation r join orders.order_line l on l.order_id = r.order_id and l.product_id = r.product_id
    where r.order_id = ship_order.order_id and r.warehouse_id = ship_order.warehouse_id and l.quantity > l.shipped;
  end if;
  if line_ids is null then
    raise exception using errcode = 'check_violation', constraint = 'shipment_empty', message = 'nothing is held for the order there';
  end if;
  perform orders.require_order_lines(order_id, line_ids);

  insert into orders.shipment (order_id, number, warehouse_id, carrier, tracking_number, tracking_url)
  select order_id, ordered.number || '-' || 1 + count(*), warehouse_id, carrier, tracking_number, tracking_url
  from orders.shipment s where s.order_id = ship_order.order_id returning * into shipped;
  insert into orders.shipment_line (shipment_id, order_line_id, quantity, net, tax)
  select shipped.id, l.id, given.quantity,
    orders.share(l.net, l.quantity, l.shipped, l.shipped + given.quantity, digits), orders.share(l.tax, l.quantity, l.shipped, l.shipped + given.quantity, digits)
  from (select id, sum(quantity)::integer as quantity from unnest(line_ids, quantities) g (id, quantity) group by id) given
  join orders.order_line l on l.id = given.id;
  update orders.shipment s set net = total.net, tax = total.tax
  from (select sum(l.net) as net, sum(l.tax) as tax from orders.shipment_line l where l.shipment_id = shipped.id) total
  where s.id = shipped.id returning s.* into shipped;

  perform orders.ship_order_stock(order_id, warehouse_id, array_agg(l.product_id), array_agg(s.quantity))
  from orders.shipment_line s join orders.order_line l on l.id = s.order_line_id where s.shipment_id = shipped.id;
  perform orders.take_step(order_id, 'SHIPPED',
    case when exists (select from orders.order_line l where l.order_id = ship_order.order_id and l.shipped < l.quantity) then 'PARTIALLY_SHIPPED' else 'SHIPPED' end,
    jsonb_strip_nulls(jsonb_build_object('shipment', shipped.number, 'carrier', carrier, 'trackingNumber', tracking_number)), by_roles);
  if shipped.net + shipped.tax > 0 then
    perform orders.enqueue_capture(order_id, shipped.net + shipped.tax);
  end if;
  insert into orders.document (order_id, kind, number, shipment_id) values
    (order_id, 'PACKING_SLIP', shipped.number, shipped.id),
    (order_id, 'INVOICE', orders.next_document_number('INVOICE', 'INV-'), shipped.id);
  perform orders.enqueue_job('make-documents', 'make-documents:' || order_id);
  return shipped.id;
end $$;

-- A shipment has arrived. With the last one of an order that was shipped in full, the order is DELIVERED.
create function orders.deliver_shipment(shipment_id bigint, by_roles text[]) returns void language plpgsql as $$
#variable_conflict use_variable
declare
  delivered orders.shipment;
  complete boolean;
begin
  select s.* into strict delivered from orders.shipment s where s.id = shipment_id;
  select o.status = 'SHIPPED' into strict complete from orders."order" o where o.id = delivered.order_id for update;
  update orders.shipment s set delivered_at = now() where s.id = shipment_id and s.delivered_at is null;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'shipment_delivered_once', message = 'the shipment was delivered already';
  end if;
  complete := complete and not exists (select from orders.shipment s where s.order_id = delivered.order_id and s.delivered_at is null);
  perform orders.take_step(delivered.order_id, 'DELIVERED', case when complete then 'DELIVERED' end,
    jsonb_build_object('shipment', delivered.number), by_roles);
end $$;

-- Cancels what has not been shipped: the stock is free again, the money is let go. Of an order that has left in part it is the rest
-- (REST_CANCELLED), and what has left stays SHIPPED, or is DELIVERED when it has arrived.
create function orders.cancel_order(order_id bigint, kind text, reason text, by_roles text[]) returns void language plpgsql as $$
#variable_conflict use_variable
declare
  to_status text := 'CANCELLED';
begin
  if (select o.status from orders."order" o where o.id = order_id for update) = 'PARTIALLY_SHIPPED' then
    kind := case kind when 'CANCELLED' then 'REST_CANCELLED' else kind end;
    to_status := case when exists (select from orders.shipment s where s.order_id = cancel_order.order_id and s.delivered_at is null)
      then 'SHIPPED' else 'DELIVERED' end;
    update orders.order_line l set cancelled = l.quantity - l.shipped where l.order_id = cancel_order.order_id and l.shipped < l.quantity;
  end if;
  perform orders.take_step(order_id, kind, to_status, jsonb_strip_nulls(jsonb_build_object('reason', reason)), by_roles);
  perform orders.release_order_stock(order_id, coalesce(reason, lower(kind)));
  perform orders.enqueue_void(order_id);
end $$;

-- Cancels orders that nobody of their company approved in time, and tells so on their timelines. Returns how many.
create function orders.expire_approvals(after interval, at_most integer) returns integer language plpgsql as $$
declare
  expired bigint;
  done integer := 0;
begin
  for expired in
    select o.id from orders."order" o where o.status = 'PENDING_APPROVAL' and o.placed_at < now() - after
    order by o.placed_at limit at_most for update skip locked
  loop
    perform orders.cancel_order(expired, 'APPROVAL_EXPIRED', 'Nobody approved it in time.', null);
    done := done + 1;
  end loop;
  return done;
end $$;

-- Somebody else than who placed it agrees with an order (order_four_eyes). On invoice it is placed; otherwise it is paid now. Returns
-- the payment.
create function orders.approve_order(order_id bigint, approver bigint, by_roles text[]) returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  approved orders."order";
begin
  update orders."order" o set approved_by = approver where o.id = order_id returning o.* into strict approved;
  perform orders.take_step(order_id, 'APPROVED',
    case when approved.requested_payment ->> 'provider' = 'INVOICE' then 'PLACED' else 'PENDING_PAYMENT' end, '{}', by_roles);
  return orders.open_payment(order_id, approved.requested_payment ->> 'provider', approved.requested_payment ->> 'token', approved.total, approved.currency);
end $$;

-- Asks to send lines back. More than was shipped and is not on its way back already is refused as order_line_returning.
create function orders.request_return(order_id bigint, line_ids bigint[], quantities integer[], reason text, by_roles text[])
returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  requested orders.return_request;
begin
  perform from orders."order" o where o.id = order_id for update;
  perform orders.require_order_lines(order_id, line_ids);
  insert into orders.return_request (order_id, number, reason)
  values (order_id, orders.next_document_number('RETURN', 'RMA-'), reason) returning * into requested;
  insert into orders.return_line (return_request_id, order_line_id, quantity)
  select requested.id, id, sum(quantity) from unnest(line_ids, quantities) g (id, quantity) group by id;
  perform orders.take_step(order_id, 'RETURN_REQUESTED', null, jsonb_build_object('return', requested.number, 'reason', reason), by_roles);
  return requested.id;
end $$;

-- What came back: of each line how many, and how many of them can be sold again. Without lines everything came, and can.
create function orders.receive_return(
  return_id bigint, to_warehouse bigint, line_ids bigint[], received integer[], restocked integer[]) returns void language plpgsql as $$
#variable_conflict use_variable
declare
  came orders.return_request;
begin
  select r.* into strict came from orders.return_request r where r.id = return_id;
  perform from orders."order" o where o.id = came.order_id for update;
  if line_ids is null then
    update orders.return_line l set received = l.quantity, restocked = l.quantity where l.return_request_id = return_id;
  else
    perform orders.require_lines_of(line_ids, array(select l.order_line_id from orders.return_line l where l.return_request_id = return_id));
    update orders.return_line l set received = given.received, restocked = given.restocked
    from unnest(line_ids, receive_return.received, receive_return.restocked) given (id, received, restocked)
    where l.return_request_id = return_id and l.order_line_id = given.id;
  end if;
  update orders.return_request r set status = 'RECEIVED', warehouse_id = to_warehouse where r.id = return_id;
  perform orders.return_order_stock(came.order_id, to_warehouse, array_agg(l.product_id), array_agg(r.restocked), came.number)
  from orders.return_line r join orders.order_line l on l.id = r.order_line_id
  where r.return_request_id = return_id and r.restocked > 0 having count(*) > 0;
end $$;

-- Pays back pieces that were shipped; without lines all of them that were not paid back yet. A credit note is issued. More than was
-- shipped is refused as order_line_refunded, nothing at all as refund_empty.
create function orders.refund_order(order_id bigint, line_ids bigint[], quantities integer[], reason text, by_roles text[])
returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  given_back orders.refund;
  digits integer := orders.digits_of(order_id);
begin
  perform from orders."order" o where o.id = order_id for update;
  if line_ids is null then
    select array_agg(l.id), array_agg(l.shipped - l.refunded) into line_ids, quantities
    from orders.order_line l where l.order_id = refund_order.order_id and l.shipped > l.refunded;
  end if;
  if line_ids is null then
    raise exception using errcode = 'check_violation', constraint = 'refund_empty', message = 'nothing is left to refund';
  end if;
  perform orders.require_order_lines(order_id, line_ids);
  insert into orders.refund (order_id, reason) values (order_id, reason) returning * into given_back;
  insert into orders.refund_line (refund_id, order_line_id, quantity, net, tax)
  select given_back.id, l.id, given.quantity,
    orders.share(l.net, l.quantity, l.refunded, l.refunded + given.quantity, digits), orders.share(l.tax, l.quantity, l.refunded, l.refunded + given.quantity, digits)
  from (select id, sum(quantity)::integer as quantity from unnest(line_ids, quantities) g (id, quantity) group by id) given
  join orders.order_line l on l.id = given.id;
  update orders.refund r set net = total.net, tax = total.tax
  from (select sum(l.net) as net, sum(l.tax) as tax from orders.refund_line l where l.refund_id = given_back.id) total
  where r.id = given_back.id returning r.* into given_back;
  perform orders.take_step(order_id, 'REFUNDED', null,
    jsonb_strip_nulls(jsonb_build_object('amount', (given_back.net + given_back.tax)::text, 'reason', reason)), by_roles);
  if given_back.net + given_back.tax > 0 then
    perform orders.enqueue_refund(order_id, given_back.net + given_back.tax);
  end if;
  insert into orders.document (order_id, kind, number, refund_id)
  values (order_id, 'CREDIT_NOTE', orders.next_document_number('CREDIT_NOTE', 'CN-'), given_back.id);
  perform orders.enqueue_job('make-documents', 'make-documents:' || order_id);
  return given_back.id;
end $$;
