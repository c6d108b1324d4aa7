-- What became of the calls to providers. One function decides, whichever source is first: the answer, a webhook, or the
-- reconciliation; the others find it decided.

-- Claims calls that are due, for the process that makes them: counted as an attempt before it is made, so that a crash between
-- the call and its record is seen as SENT, and asked again with the same key when the lease is over. Of one payment one call is
-- open at a time, the oldest. `only` names one call, null takes any.
create function orders.claim_payment_calls(only_call bigint, at_most integer, lease interval) returns setof bigint language sql as $$
  update orders.payment_call c set state = case when c.state = 'DUE' then 'SENT' else c.state end, attempts = c.attempts + 1,
    next_attempt_at = now() + lease
  where c.id in (
    select due.id from orders.payment_call due
    where due.state in ('DUE', 'SENT', 'WAITING') and due.next_attempt_at <= now() and (only_call is null or due.id = only_call)
      and not exists (
        select from orders.payment_call earlier
        where earlier.payment_id = due.payment_id and earlier.id < due.id and earlier.state in ('DUE', 'SENT', 'WAITING'))
    order by due.next_attempt_at limit at_most for update skip locked)
  returning c.id
$$;

-- Records what became of a call, once. `outcome`: SUCCEEDED, DECLINED (for good), ACTION_REQUIRED (the buyer has to act at
-- action_url), ACCEPTED (the provider will tell). An authorization that succeeds places its order; one that is declined
-- cancels it. One that succeeds when nobody waits for it any more is let go.
-- Returns whether it decided anything.
create function orders.settle_payment_call(call_id bigint, outcome text, reference text, action_url text, reason text, source text)
returns boolean language plpgsql as $$
#variable_conflict use_column
declare
  placed record;
  attempt orders.payment;
  call orders.payment_call;
begin
  -- The order's row first, as every command of an order does.
  select o.id, o.status into placed from orders."order" o
  where o.id = (select p.order_id from orders.payment p join orders.payment_call c on c.payment_id = p.id where c.id = settle_payment_call.call_id)
  for update;
  select p.* into attempt from orders.payment p
  where p.id = (select c.payment_id from orders.payment_call c where c.id = settle_payment_call.call_id) for update;
  select c.* into call from orders.payment_call c where c.id = settle_payment_call.call_id for update;

  -- Decided already. Only a success overrules a failure: the provider knows best what it did.
  if call.state = 'SUCCEEDED' or call.state in ('FAILED', 'CANCELLED') and outcome <> 'SUCCEEDED' then
    return false;
  end if;

  if outcome in ('ACTION_REQUIRED', 'ACCEPTED') then
    if call.state = 'WAITING' then
      return false;
    end if;
    update orders.payment_call set state = 'WAITING', reference = coalesce(settle_payment_call.reference, reference)
    where id = call.id;
    if call.kind = 'AUTHORIZE' then
      update orders.payment set reference = coalesce(settle_payment_call.reference, reference),
        action_url = case when status = 'PENDING' then settle_payment_call.action_url end
      where id = attempt.id;
      if outcome = 'ACTION_REQUIRED' and attempt.status = 'PENDING' then
        perform orders.note_payment(attempt.order_id, 'PAYMENT_ACTION_REQUIRED', attempt.provider, null, null);
      end if;
    end if;
    return true;
  end if;

  update orders.payment_call set state = case outcome when 'SUCCEEDED' then 'SUCCEEDED' else 'FAILED' end,
    reference = coalesce(settle_payment_call.reference, reference), settled_by = source, settled_at = now(),
    last_error = case outcome when 'SUCCEEDED' then null else settle_payment_call.reason end
  where id = call.id;

  if call.kind = 'AUTHORIZE' then
    perform orders.settle_authorization(placed.id, placed.status, attempt, outcome, settle_payment_call.reference, settle_payment_call.reason);
  elsif outcome = 'SUCCEEDED' then
    update orders.payment p set
      captured = p.captured + case call.kind when 'CAPTURE' then call.amount else 0 end,
      refunded = p.refunded + case call.kind when 'REFUND' then call.amount else 0 end
    where p.id = attempt.id;
    update orders.payment p set status = case
        when p.captured > 0 and p.refunded = p.captured and p.captured + p.void_ordered = p.amount then 'REFUNDED'
        when call.kind = 'VOID' and p.captured = 0 then 'VOIDED'
        when p.captured > 0 and p.captured + p.void_ordered = p.amount then 'CAPTURED'
        else p.status end
    where p.id = attempt.id;
    perform orders.note_payment(attempt.order_id,
      case call.kind when 'CAPTURE' then 'PAYMENT_CAPTURED' when 'REFUND' then 'PAYMENT_REFUNDED' else 'PAYMENT_VOIDED' end,
      attempt.provider, call.amount, attempt.currency);
  end if;
  return true;
end $$;

-- The part of settle_payment_call that is about authorizations.
create function orders.settle_authorization(order_id bigint, order_status text, attempt orders.payment, outcome text, reference text, reason text)
returns void language plpgsql as $$
#variable_conflict use_column
begin
  update orders.payment set reference = coalesce(settle_authorization.reference, reference), token = null, action_url = null
  where id = attempt.id;
  if outcome <> 'SUCCEEDED' then
    update orders.payment set status = 'DECLINED', reason = settle_authorization.reason where id = attempt.id and status = 'PENDING';
    if attempt.status = 'PENDING' and order_status = 'PENDING_PAYMENT' then
      perform orders.fail_order_payment(order_id, settle_authorization.reason);
    end if;
  elsif attempt.status = 'PENDING' and order_status = 'PENDING_PAYMENT' then
    update orders.payment set status = 'AUTHORIZED' where id = attempt.id;
    perform orders.confirm_order_payment(order_id);
  else -- nobody waits for it any more
    update orders.payment set status = 'FAILED', void_ordered = amount where id = attempt.id;
    insert into orders.payment_call (payment_id, kind, amount) values (attempt.id, 'VOID', attempt.amount);
  end if;
end $$;

-- Ends the wait for a payment that did not come about in time: the order is cancelled, its stock is free. Returns whether it did.
create function orders.expire_payment(payment_id bigint, reason text) returns boolean language plpgsql as $$
declare
  waiting record;
begin
  select o.id, o.status into waiting from orders."order" o
  where o.id = (select p.order_id from orders.payment p where p.id = expire_payment.payment_id) for update;
  if not exists (select from orders.payment p where p.id = expire_payment.payment_id and p.status = 'PENDING') then
    return false;
  end if;
  perform orders.abandon_payment(expire_payment.payment_id, expire_payment.reason);
  if waiting.status = 'PENDING_PAYMENT' then
    perform orders.fail_order_payment(waiting.id, expire_payment.reason);
  end if;
  return true;
end $$;

-- Authorizations that nobody waits for any more and that have not come about for long are no longer asked about. A webhook that tells
-- of one after all still lets it go (orders.settle_payment_call). Returns how many.
create function orders.give_up_authorizations(after interval, at_most integer) returns integer language plpgsql as $$
declare
  given_up integer;
begin
  update orders.payment_call set state = 'CANCELLED', last_error = 'It has not come about for long, and nobody waits for it.'
  where id in (
    select c.id from orders.payment_call c join orders.payment p on p.id = c.payment_id
    where c.kind = 'AUTHORIZE' and c.state in ('DUE', 'SENT', 'WAITING') and p.status = 'FAILED' and c.created_at < now() - after
    limit at_most for update of c skip locked);
  get diagnostics given_up = row_count;
  return given_up;
end $$;

-- Makes captures, voids and refunds of an order that failed for good due again, each as another call; its row is locked. Refused as
-- payment_problem_required when none did. Returns the payment.
create function orders.repeat_failed_calls(order_id bigint) returns bigint language plpgsql as $$
#variable_conflict use_variable
declare
  repeated orders.payment;
begin
  with call as (
    update orders.payment_call c set state = 'DUE', key = gen_random_uuid(), attempts = 0, next_attempt_at = now(), settled_by = null, settled_at = null
    from orders.payment p
    where p.order_id = repeat_failed_calls.order_id and c.payment_id = p.id and c.state = 'FAILED' and c.kind <> 'AUTHORIZE'
    returning p.id
  )
  select p.* into repeated from orders.payment p where p.id = (select max(call.id) from call);
  if not found then
    perform orders.refuse_payment('payment_problem_required', 'nothing of this order''s payment has failed', '{}');
  end if;
  perform orders.note_payment(order_id, 'PAYMENT_RETRIED', repeated.provider, null, null);
  return repeated.id;
end $$;
