-- What order commands call inside their transactions, which hold the order's row locked. Nothing here talks to a provider:
-- what must be asked of one becomes a row of orders.payment_call, made after the commit.

create function orders.refuse_payment(rule text, message text, detail jsonb) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, message = message, detail = detail::text;
end $$;

-- Tells on the timeline of an order what became of its money.
create function orders.note_payment(order_id bigint, kind text, provider text, amount numeric, currency text) returns void
language sql as $$
  insert into orders.order_event (order_id, kind, details)
  values (order_id, kind, jsonb_strip_nulls(jsonb_build_object('provider', provider, 'amount', amount::text, 'currency', currency)))
$$;

-- Takes an amount of a company's credit. Refuses as credit_account_within_limit, or as credit_account_required when the
-- company (null for a guest) does not buy on invoice in this currency.
-- Returns the days after delivery in which the company pays.
create function orders.reserve_credit(company_id bigint, currency text, amount numeric) returns integer language plpgsql as $$
#variable_conflict use_column
declare
  account record;
begin
  update orders.credit_account a set reserved = a.reserved + reserve_credit.amount
  where a.company_id = reserve_credit.company_id and a.currency = reserve_credit.currency
    and a.reserved + reserve_credit.amount <= a.credit_limit
  returning a.terms_days into account;
  if found then
    return account.terms_days;
  end if;
  select round(a.credit_limit, c.minor_digits) as credit_limit, round(a.credit_limit - a.reserved, c.minor_digits) as available into account
  from orders.credit_account a join orders.payment_currency c on c.code = a.currency
  where a.company_id = reserve_credit.company_id and a.currency = reserve_credit.currency;
  if not found then
    perform orders.refuse_payment('credit_account_required', format('there are no net terms in %s', reserve_credit.currency),
      jsonb_build_object('currency', reserve_credit.currency));
  end if;
  perform orders.refuse_payment('credit_account_within_limit',
    format('the order is above the %s %s of credit that are free', account.available, reserve_credit.currency),
    jsonb_build_object('limit', account.credit_limit::text, 'available', account.available::text,
      'amount', reserve_credit.amount::text, 'currency', reserve_credit.currency));
  return null;
end $$;

-- Gives back credit that an invoice holds, at most what it holds.
create function orders.release_credit(payment_id bigint, amount numeric) returns void language plpgsql as $$
#variable_conflict use_column
declare
  held record;
begin
  select p.credit_held, p.currency, o.company_id into held
  from orders.payment p join orders."order" o on o.id = p.order_id where p.id = release_credit.payment_id for update of p;
  update orders.payment set credit_held = credit_held - least(held.credit_held, release_credit.amount)
  where id = release_credit.payment_id;
  update orders.credit_account a set reserved = a.reserved - least(held.credit_held, release_credit.amount)
  where a.company_id = held.company_id and a.currency = held.currency;
end $$;

-- Opens the payment of an order. INVOICE: the credit is reserved here and now, the payment is AUTHORIZED, the order can be
-- PLACED; refused as credit_account_within_limit or credit_account_required. A provider: the payment is PENDING with a call
-- to be made after the commit (authorizeNow), and the order is PENDING_PAYMENT until orders.settle_payment_call. An order that
-- waits for approval opens its payment when it is approved.
-- Returns the id of the payment.
create function orders.open_payment(order_id bigint, provider text, token text, amount numeric, currency text)
returns bigint language plpgsql as $$
declare
  opened bigint;
  terms integer;
begin
  if open_payment.provider = 'INVOICE' then
    terms := orders.reserve_credit((select o.company_id from orders."order" o where o.id = open_payment.order_id),
      open_payment.currency, open_payment.amount);
    insert into orders.payment (order_id, provider, status, currency, amount, credit_held, terms_days)
    values (open_payment.order_id, 'INVOICE', 'AUTHORIZED', open_payment.currency, open_payment.amount, open_payment.amount, terms)
    returning id into opened;
    return opened;
  end if;
  insert into orders.payment (order_id, provider, token, currency, amount)
  values (open_payment.order_id, open_payment.provider, open_payment.token, open_payment.currency, open_payment.amount)
  returning id into opened;
  insert into orders.payment_call (payment_id, kind, amount) values (opened, 'AUTHORIZE', open_payment.amount);
  return opened;
end $$;

-- The live payment of an order, locked after the order as everywhere; refuses as payment_required when it has none that is
-- authorized.
create function orders.lock_authorized_payment(order_id bigint) returns orders.payment language plpgsql as $$
declare
  payment orders.payment;
begin
  perform from orders."order" o where o.id = lock_authorized_payment.order_id for update;
  select p.* into payment from orders.payment p
  where p.order_id = lock_authorized_payment.order_id and p.status in ('AUTHORIZED', 'CAPTURED', 'REFUNDED')
  order by p.id desc limit 1 for update;
  if not found then
    perform orders.refuse_payment('payment_required', 'the order is not paid', '{}');
  end if;
  return payment;
end $$;

-- At a shipment: takes what it is worth. More than was authorized is refused as payment_capture_within_amount. Of an invoice
-- the amount is owed from now on.
create function orders.enqueue_capture(order_id bigint, amount numeric) returns void language plpgsql as $$
declare
  payment orders.payment := orders.lock_authorized_payment(enqueue_capture.order_id);
begin
  if payment.provider = 'INVOICE' then
    update orders.payment p set capture_ordered = p.capture_ordered + enqueue_capture.amount,
      captured = p.captured + enqueue_capture.amount,
      status = case when p.captured + enqueue_capture.amount = p.amount then 'CAPTURED' else p.status end
    where p.id = payment.id;
    perform orders.note_payment(payment.order_id, 'PAYMENT_CAPTURED', 'INVOICE', enqueue_capture.amount, payment.currency);
  else
    update orders.payment p set capture_ordered = p.capture_ordered + enqueue_capture.amount where p.id = payment.id;
    insert into orders.payment_call (payment_id, kind, amount) values (payment.id, 'CAPTURE', enqueue_capture.amount);
  end if;
end $$;

-- At a cancellation: lets go of all that was not captured, of every payment of the order. What is still being authorized is
-- let go as soon as it turns out to be. Repeating it changes nothing.
create function orders.enqueue_void(order_id bigint) returns void language plpgsql as $$
declare
  payment orders.payment;
  remainder numeric;
begin
  perform from orders."order" o where o.id = enqueue_void.order_id for update;
  for payment in
    select p.* from orders.payment p
    where p.order_id = enqueue_void.order_id and p.status in ('PENDING', 'AUTHORIZED') order by p.id for update
  loop
    if payment.status = 'PENDING' then
      perform orders.abandon_payment(payment.id, 'The order was cancelled.');
      continue;
    end if;
    remainder := payment.amount - payment.capture_ordered - payment.void_ordered;
    continue when remainder = 0 and payment.amount > 0;
    update orders.payment p set void_ordered = p.void_ordered + remainder where p.id = payment.id;
    if payment.provider = 'INVOICE' then
      update orders.payment p set status = case when p.captured = 0 then 'VOIDED' when p.refunded = p.captured then 'REFUNDED' else 'CAPTURED' end
      where p.id = payment.id;
      perform orders.release_credit(payment.id, remainder);
      perform orders.note_payment(payment.order_id, 'PAYMENT_VOIDED', 'INVOICE', remainder, payment.currency);
    else
      insert into orders.payment_call (payment_id, kind, amount) values (payment.id, 'VOID', remainder);
    end if;
  end loop;
end $$;

-- Pays back of what was captured, or is being captured; oldest captures first, one call for each. More is refused as
-- payment_refund_within_capture. Of an invoice it is a credit note.
create function orders.enqueue_refund(order_id bigint, amount numeric) returns void language plpgsql as $$
declare
  payment orders.payment := orders.lock_authorized_payment(enqueue_refund.order_id);
  capture record;
  remainder numeric := enqueue_refund.amount;
begin
  update orders.payment p set refund_ordered = p.refund_ordered + enqueue_refund.amount where p.id = payment.id;
  if payment.provider = 'INVOICE' then
    update orders.payment p set refunded = p.refund_ordered,
      status = case when p.status = 'CAPTURED' and p.refund_ordered = p.captured then 'REFUNDED' else p.status end
    where p.id = payment.id;
    -- What was paid before is given back; it had freed its credit then.
    perform orders.release_credit(payment.id,
      greatest(0, least(enqueue_refund.amount, payment.captured - payment.received - payment.refunded)));
    perform orders.note_payment(payment.order_id, 'PAYMENT_REFUNDED', 'INVOICE', enqueue_refund.amount, payment.currency);
    return;
  end if;
  for capture in
    select c.id, c.amount - coalesce((select sum(r.amount) from orders.payment_call r where r.capture_call_id = c.id), 0) as refundable
    from orders.payment_call c where c.payment_id = payment.id and c.kind = 'CAPTURE' order by c.id
  loop
    continue when capture.refundable = 0 or remainder = 0;
    insert into orders.payment_call (payment_id, kind, amount, capture_call_id)
    values (payment.id, 'REFUND', least(remainder, capture.refundable), capture.id);
    remainder := remainder - least(remainder, capture.refundable);
  end loop;
end $$;

-- A PENDING payment that nobody waits for any more. A call that was never made is not made; one that was is followed up, and
-- what it authorized is let go (orders.settle_payment_call).
create function orders.abandon_payment(payment_id bigint, reason text) returns void language plpgsql as $$
#variable_conflict use_column
begin
  update orders.payment set status = 'FAILED', reason = abandon_payment.reason, action_url = null
  where id = abandon_payment.payment_id and status = 'PENDING';
  update orders.payment_call set state = 'CANCELLED'
  where payment_id = abandon_payment.payment_id and state = 'DUE' and attempts = 0;
end $$;

-- Another try at paying an order that is PENDING_PAYMENT, whose row is locked: what was tried before is abandoned. By invoice
-- the order is PLACED. Returns the payment that was opened.
create function orders.reopen_payment(order_id bigint, provider text, token text) returns bigint language plpgsql as $$
declare
  previous orders.payment;
  opened bigint;
begin
  select p.* into previous from orders.payment p where p.order_id = reopen_payment.order_id order by p.id desc limit 1 for update;
  perform orders.abandon_payment(previous.id, 'Another payment was chosen.');
  perform orders.note_payment(reopen_payment.order_id, 'PAYMENT_RETRIED', reopen_payment.provider, null, null);
  opened := orders.open_payment(reopen_payment.order_id, reopen_payment.provider, reopen_payment.token, previous.amount, previous.currency);
  if reopen_payment.provider = 'INVOICE' then
    perform orders.confirm_order_payment(reopen_payment.order_id);
  end if;
  return opened;
end $$;

-- Money that arrived for an invoice; it frees as much credit. More than is owed is refused as payment_receipt_within_capture.
create function orders.receive_payment(order_id bigint, amount numeric) returns bigint language plpgsql as $$
declare
  payment orders.payment := orders.lock_authorized_payment(receive_payment.order_id);
begin
  if payment.provider <> 'INVOICE' or payment.received + payment.refunded + receive_payment.amount > payment.captured then
    perform orders.refuse_payment('payment_receipt_within_capture', 'more than is owed for deliveries of this order',
      jsonb_build_object('owed', (payment.captured - payment.received - payment.refunded)::text, 'currency', payment.currency));
  end if;
  update orders.payment p set received = p.received + receive_payment.amount where p.id = payment.id;
  perform orders.release_credit(payment.id, receive_payment.amount);
  perform orders.note_payment(payment.order_id, 'PAYMENT_RECEIVED', 'INVOICE', receive_payment.amount, payment.currency);
  return payment.id;
end $$;
