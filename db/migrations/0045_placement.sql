-- Placement: a cart becomes an order, in one call.

-- Everything that can be told without a lock is checked first; then locks are taken, in the order in which every command takes them:
-- the cart, its stock, the number of the order, credit. Nothing here waits for the network.
--
-- Returns { orderId, paymentId } or { refusals: [{ code, line, sku, ... }] }, after which nothing has changed; `line` is the position
-- of a line of the cart. What is found out only under a lock is raised, by the name of a rule: stock_insufficient, credit_account_within_limit,
-- credit_account_required, order_idempotency_key_unique.
--
-- The answer to a repeated request (buyer, key, content) is the same order. Two at once become one order: the cart lets one of them
-- order it, and the other finds the order. Another content with the same key is refused.
-- Its plans do not depend on what is asked: they are made once a connection, those of what it calls too.
create function orders.place_order(request jsonb) returns jsonb language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  buyer bigint := request ->> 'buyerId';
  company orders.company;
  draft orders.cart;
  ordered boolean := false;
  line record;
  quote record;
  refusals jsonb;
  shortages jsonb;
  placed bigint;
  payment bigint;
  status text;
  total numeric;
begin
  -- Locks are free when the commit is written; the caller waits until it is on disk. See docs/decisions/031.
  perform set_config('tensile.actor', request ->> 'actor', true), set_config('tensile.request_id', request ->> 'requestId', true),
    set_config('synchronous_commit', 'off', true);
  -- The buyer's company of now: what it pays, who owes it, who may see it. Prices of another one that the buyer saw have changed.
  select c.* into company from orders.company c where c.id = (request ->> 'companyId')::bigint;

  for attempt in 1..3 loop
    select c.* into draft from orders.cart c
    where c.id = (request ->> 'cartId')::bigint and c.buyer_id is not distinct from buyer and c.ordered_at is null;
    if not found then
      return orders.find_placed(request);
    end if;

    select array_agg(l.id order by l.id) as ids, array_agg(l.product_id order by l.id) as products, array_agg(l.quantity order by l.id) as quantities,
      array_agg(l.sku order by l.id) as skus, array_agg(l.name order by l.id) as names,
      array_agg(l.unit order by l.id) as units, array_agg(l.currency order by l.id) as currencies
    into line from orders.cart_line l where l.cart_id = draft.id;
    if line.ids is null then
      return '{"refusals": [{"code": "EMPTY_CART"}]}';
    end if;

    select array_agg(q.unit order by q.line) as units, array_agg(q.net order by q.line) as nets, array_agg(q.tax_rate order by q.line) as tax_rates,
      array_agg(q.tax order by q.line) as taxes, array_agg(q.reverse_charge order by q.line) as reverse_charges,
      array_agg(q.price_list order by q.line) as price_lists, jsonb_agg(q.trace order by q.line) as traces,
      min(q.currency) as currency, sum(q.net) as net, sum(q.tax) as tax,
      jsonb_agg(problem || jsonb_build_object('line', q.line - 1, 'sku', line.skus[q.line]) order by q.line) filter (where problem is not null) as problems
    into quote
    from pricing.quote(company.id, request -> 'shippingAddress' ->> 'country', line.products, line.quantities) q
    cross join lateral (select case
      when q.unit is null then '{"code": "NOT_FOR_SALE"}'
      when q.unit <> line.units[q.line] or q.currency <> line.currencies[q.line] then jsonb_build_object('code', 'PRICE_CHANGED',
        'seen', jsonb_build_object('amount', line.units[q.line]::text, 'currency', line.currencies[q.line]),
        'current', jsonb_build_object('amount', q.unit::text, 'currency', q.currency))
      when q.currency <> line.currencies[1] then jsonb_build_object('code', 'MIXED_CURRENCIES', 'currency', q.currency)
      else pricing.quantity_problem(q.quantity, q.min_order_quantity, q.order_multiple) end) p (problem);
    total := quote.net + quote.tax;
    refusals := coalesce(quote.problems, '[]');
    if quote.problems is null and total <> (request ->> 'expectedTotal')::numeric then
      refusals := jsonb_build_array(jsonb_build_object('code', 'PRICE_CHANGED',
        'seen', jsonb_build_object('amount', request ->> 'expectedTotal', 'currency', quote.currency),
        'current', jsonb_build_object('amount', total::text, 'currency', quote.currency)));
    end if;
    shortages := orders.stock_shortages(line.products, line.quantities, draft.id);
    if refusals <> '[]' or shortages is not null then
      return jsonb_build_object('refusals', refusals || (
        select coalesce(jsonb_agg('{"code": "INSUFFICIENT_STOCK"}' || shortage), '[]')
        from jsonb_array_elements(orders.name_shortages(shortages, line.products, line.skus)) shortage));
    end if;

    -- From here on it is written. Whoever changed or ordered the cart meanwhile is noticed: begin anew.
    update orders.cart c set ordered_at = now() where c.id = draft.id and c.version = draft.version and c.ordered_at is null;
    ordered := found;
    exit when ordered;
  end loop;
  if not ordered then
    return '{"refusals": [{"code": "CART_CHANGED"}]}';
  end if;

  placed := nextval(pg_get_serial_sequence('orders."order"', 'id'));
  delete from orders.stock_hold where cart_id = draft.id;
  perform orders.reserve_stock(placed, null, line.products, line.quantities, draft.id);
  status := case
    when orders.needs_approval(company.id, quote.currency, total) then 'PENDING_APPROVAL'
    when request -> 'payment' ->> 'provider' = 'INVOICE' then 'PLACED'
    else 'PENDING_PAYMENT' end;
  insert into orders."order" (id, number, status, cart_id, buyer_id, buyer_name, buyer_email, company_id, company_number, company_name,
    company_vat_id, currency, net, tax, shipping_address, billing_address, purchase_order_number, idempotency_key, content_hash, requested_payment)
  overriding system value values (placed, extract(year from now()) || '-' || lpad(orders.next_number('ORDER')::text, 6, '0'), status, draft.id, buyer,
    request ->> 'buyerName', request ->> 'buyerEmail', company.id, company.number, company.name, company.vat_id,
    quote.currency, quote.net, quote.tax, request -> 'shippingAddress', request -> 'billingAddress',
    request ->> 'purchaseOrderNumber', request ->> 'idempotencyKey', decode(request ->> 'contentHash', 'hex'),
    case status when 'PENDING_APPROVAL' then request -> 'payment' end);
  insert into orders.order_line (order_id, position, product_id, sku, name, quantity, unit, net, tax_rate, tax, reverse_charge, price_list, price_trace)
  select placed, l.position, l.product_id, l.sku, l.name, l.quantity, l.unit, l.net, l.tax_rate, l.tax, l.reverse_charge, l.price_list, quote.traces -> (l.position - 1)::integer
  from unnest(line.products, line.skus, line.names, line.quantities, quote.units, quote.nets, quote.tax_rates, quote.taxes, quote.reverse_charges, quote.price_lists)
    with ordinality l (product_id, sku, name, quantity, unit, net, tax_rate, tax, reverse_charge, price_list, position);
  if status <> 'PENDING_APPROVAL' then
    payment := orders.open_payment(placed, request -> 'payment' ->> 'provider', request -> 'payment' ->> 'token', total, quote.currency);
  end if;
  return orders.tell_placed(placed, case status when 'PENDING_PAYMENT' then payment end);
end $$;

-- The order that an earlier request with the same key became.
create function orders.find_placed(request jsonb) returns jsonb language plpgsql stable as $$
declare
  buyer bigint := request ->> 'buyerId';
  earlier record;
begin
  if buyer is null then
    select o.id, o.content_hash into earlier from orders."order" o
    where o.buyer_id is null and o.idempotency_key = request ->> 'idempotencyKey';
  else
    select o.id, o.content_hash into earlier from orders."order" o
    where o.buyer_id = buyer and o.idempotency_key = request ->> 'idempotencyKey';
  end if;
  return case
    when earlier.id is null then case
      when exists (select from orders.cart c where c.id = (request ->> 'cartId')::bigint and c.buyer_id is not distinct from buyer)
      then '{"refusals": [{"code": "CART_ORDERED"}]}'::jsonb else '{"refusals": [{"code": "CART_NOT_FOUND"}]}'::jsonb end
    when earlier.content_hash <> decode(request ->> 'contentHash', 'hex') then '{"refusals": [{"code": "IDEMPOTENCY_KEY_REUSED"}]}'::jsonb
    else orders.tell_placed(earlier.id, (
      select case when p.provider <> 'INVOICE' then p.id end from orders.payment p where p.order_id = earlier.id order by p.id desc limit 1)) end;
end $$;

-- What a placement answers; the payment is the one that is to be asked for now, or that tells how it ended.
create function orders.tell_placed(order_id bigint, payment_id bigint) returns jsonb language sql immutable as $$
  select jsonb_build_object('orderId', order_id::text, 'paymentId', payment_id::text)
$$;
