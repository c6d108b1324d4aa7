-- What buyers are about to order. A cart is a draft: it expires, and is not on the audit trail; what becomes of it is, as an order.
-- It is priced for the company of whoever asks, so every command is told which one that is: a buyer may change company any time.

-- Of a company, what an order says about its buyer.
create view orders.company as select id, number, name, vat_id, country from accounts.company;
revoke insert, update, delete on orders.company from orders;

-- Prices come from pricing.quote.
grant usage on schema pricing to orders, orders_read;

-- 62 random bits: whoever knows the id of a guest's cart may use it, so none can be guessed.
create function orders.random_id() returns bigint language sql volatile as $$
  select ('x' || right(replace(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint & 4611686018427387903
$$;

create table orders.cart (
  id bigint not null default orders.random_id(),
  buyer_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ordered_at timestamptz,
  holding_since timestamptz,
  constraint cart_pkey primary key (id)
);
comment on column orders.cart.buyer_id is 'The user account whose cart it is; null: of whoever knows its id.';
comment on column orders.cart.ordered_at is 'From then on nobody can change or order it.';
comment on column orders.cart.holding_since is 'Since when it holds stock again and again; see orders.hold_cart_stock.';
create index cart_of_buyer on orders.cart (buyer_id, updated_at desc) where ordered_at is null;
create index cart_updated_at on orders.cart (updated_at);

create table orders.cart_line (
  id bigint generated always as identity,
  cart_id bigint not null,
  product_id bigint not null,
  sku text not null,
  name text not null,
  quantity integer not null,
  unit numeric not null,
  currency text not null,
  constraint cart_line_pkey primary key (id),
  constraint cart_line_cart foreign key (cart_id) references orders.cart (id) on delete cascade,
  constraint cart_line_product_unique unique (cart_id, product_id),
  constraint cart_line_quantity check (quantity between 1 and 1000000),
  constraint cart_line_unit check (unit >= 0 and unit < 'Infinity')
);
comment on column orders.cart_line.unit is 'The price that the buyer saw when the line was put in or changed last.';

-- Refuses a command about a cart: as `rule`, with facts.
create function orders.refuse_cart(rule text, message text, detail jsonb default '{}') returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, message = message, detail = detail::text;
end $$;

-- The cart that a command is about, locked; without an id a new one. A guest's cart is the buyer's from the first change on, at the
-- prices of the buyer's company.
-- Refused as cart_found (none, another buyer's, or ordered already) or cart_version.
create function orders.open_cart(cart_id bigint, buyer bigint, company bigint, expected_version integer) returns orders.cart language plpgsql as $$
#variable_conflict use_variable
declare
  opened orders.cart;
begin
  if cart_id is null then
    insert into orders.cart (buyer_id) values (buyer) returning * into opened;
    return opened;
  end if;
  select c.* into opened from orders.cart c
  where c.id = cart_id and (c.buyer_id is null or c.buyer_id = buyer) and c.ordered_at is null for update;
  if not found then
    perform orders.refuse_cart('cart_found', 'there is no such cart');
  end if;
  if opened.version <> expected_version then
    perform orders.refuse_cart('cart_version', 'somebody else changed it', jsonb_build_object('currentVersion', opened.version));
  end if;
  if buyer is not null and opened.buyer_id is null then
    update orders.cart c set buyer_id = buyer where c.id = cart_id returning c.* into opened;
    perform orders.reprice_cart(cart_id, company);
  end if;
  return opened;
end $$;

-- Keeps today's prices as those that the buyer saw. A line that is no longer sold to the buyer keeps what it has.
create function orders.reprice_cart(cart_id bigint, company bigint) returns void language plpgsql as $$
begin
  update orders.cart_line l set unit = q.unit, currency = q.currency
  from (select array_agg(l.id order by l.id) as ids, array_agg(l.product_id order by l.id) as products, array_agg(l.quantity order by l.id) as quantities
    from orders.cart_line l where l.cart_id = reprice_cart.cart_id) own
  cross join lateral pricing.quote(company, null, own.products, own.quantities) q
  where l.id = own.ids[q.line] and q.unit is not null and (l.unit, l.currency) is distinct from (q.unit, q.currency);
end $$;

-- What is wrong with quantities of products for a buyer, null for a line that can be ordered. `currency`: of the cart, null for an
-- empty one, of which the first line decides.
create function orders.quote_cart_lines(company bigint, currency text, product_ids bigint[], quantities integer[])
returns table (line integer, product_id bigint, quantity integer, unit numeric, unit_currency text, net numeric, tax_rate numeric, tax numeric,
  reverse_charge boolean, valid_until timestamptz, pack_size integer, min_order_quantity integer, order_multiple integer, problem jsonb)
language plpgsql stable rows 20 as $$
#variable_conflict use_column
begin
  return query
  select q.line, q.product_id, q.quantity, q.unit, q.currency, q.net, q.tax_rate, q.tax, q.reverse_charge, q.valid_until,
    q.pack_size, q.min_order_quantity, q.order_multiple,
    case
      when q.unit is null then '{"code": "NOT_FOR_SALE"}'::jsonb
      when unsold is not null then unsold
      when q.currency <> coalesce(quote_cart_lines.currency, first_value(q.currency) over (order by q.unit is null, q.line))
        then jsonb_build_object('code', 'MIXED_CURRENCIES', 'currency', q.currency) end
  from pricing.quote(company, null, product_ids, quantities) q
  cross join lateral pricing.quantity_problem(q.quantity, q.min_order_quantity, q.order_multiple) unsold;
end $$;

-- Puts quantities of products into a cart, which is locked, instead of those it has; each product is given once. `positions` are
-- those of the caller's input, for what is wrong with them: refused as cart_lines_valid with all problems, or `lenient`: returned,
-- and the others put in. What the cart held in stock is let go, for it is no longer what is wanted.
create function orders.put_cart_lines(cart orders.cart, company bigint, positions integer[], product_ids bigint[], quantities integer[], lenient boolean)
returns jsonb language plpgsql as $$
declare
  quoted record;
  found_problems jsonb;
begin
  select jsonb_agg(q.problem || jsonb_build_object('line', positions[q.line], 'sku', p.sku, 'quantity', q.quantity) order by q.line) filter (where q.problem is not null) as problems,
    array_agg(q.product_id order by q.line) filter (where q.problem is null) as products, array_agg(q.quantity order by q.line) filter (where q.problem is null) as amounts,
    array_agg(q.unit order by q.line) filter (where q.problem is null) as units, array_agg(q.unit_currency order by q.line) filter (where q.problem is null) as currencies,
    array_agg(p.sku order by q.line) filter (where q.problem is null) as skus, array_agg(p.name order by q.line) filter (where q.problem is null) as names
  into quoted
  from orders.quote_cart_lines(company,
    (select l.currency from orders.cart_line l where l.cart_id = cart.id and l.product_id <> all (product_ids) order by l.id limit 1), product_ids, quantities) q
  left join orders.product p on p.id = q.product_id;
  found_problems := coalesce(quoted.problems, '[]');
  if found_problems <> '[]' and not lenient then
    perform orders.refuse_cart('cart_lines_valid', 'lines can''t be ordered', jsonb_build_object('problems', found_problems));
  end if;

  insert into orders.cart_line as l (cart_id, product_id, sku, name, quantity, unit, currency)
  select cart.id, n.* from unnest(quoted.products, quoted.skus, quoted.names, quoted.amounts, quoted.units, quoted.currencies) n
  on conflict (cart_id, product_id) do update
    set quantity = excluded.quantity, unit = excluded.unit, currency = excluded.currency, sku = excluded.sku, name = excluded.name;
  if (select count(*) from orders.cart_line l where l.cart_id = cart.id) > 500 then
    perform orders.refuse_cart('cart_line_limit', 'a cart has up to 500 lines');
  end if;
  perform orders.touch_cart(cart.id);
  return found_problems;
end $$;

-- A cart that has changed: what it held in stock is no longer what is wanted.
create function orders.touch_cart(cart_id bigint) returns void language plpgsql as $$
begin
  update orders.cart c set version = c.version + 1, updated_at = now() where c.id = touch_cart.cart_id;
  if exists (select from orders.stock_hold h where h.cart_id = touch_cart.cart_id) then
    perform orders.release_cart_stock(array[touch_cart.cart_id], 'the cart has changed');
  end if;
end $$;

-- Adds quantities of SKUs to what a cart has of them. Returns the cart.
create function orders.add_to_cart(cart_id bigint, buyer bigint, company bigint, expected_version integer, skus text[], quantities integer[])
returns orders.cart language plpgsql as $$
#variable_conflict use_variable
declare
  cart orders.cart := orders.open_cart(cart_id, buyer, company, expected_version);
  wanted record;
  unknown jsonb;
begin
  with given as materialized (
    select g.n::integer - 1 as position, g.sku, g.quantity, p.id
    from unnest(skus, quantities) with ordinality g (sku, quantity, n)
    left join lateral (select p.id from orders.product p where upper(p.sku) = upper(g.sku) and p.status <> 'DRAFT'
      order by p.sku = g.sku desc, p.id limit 1) p on true
  ), summed as (
    select min(g.position) as position, g.id, least(sum(g.quantity::bigint) + coalesce(min(l.quantity), 0), 2000000000)::integer as quantity
    from given g left join orders.cart_line l on l.cart_id = cart.id and l.product_id = g.id
    where g.id is not null group by g.id
  )
  select array_agg(s.position order by s.position) as positions, array_agg(s.id order by s.position) as products, array_agg(s.quantity order by s.position) as quantities,
    (select jsonb_agg(jsonb_build_object('code', 'NOT_FOUND', 'line', g.position, 'sku', g.sku) order by g.position) from given g where g.id is null) as unknown
  into wanted from summed s;
  unknown := wanted.unknown;
  if unknown is not null then
    -- What else is wrong is told at once.
    perform orders.refuse_cart('cart_lines_valid', 'lines can''t be ordered',
      jsonb_build_object('problems', unknown || coalesce((
        select jsonb_agg(q.problem || jsonb_build_object('line', wanted.positions[q.line], 'sku', skus[wanted.positions[q.line] + 1], 'quantity', q.quantity) order by q.line)
        from orders.quote_cart_lines(company, null, wanted.products, wanted.quantities) q where q.problem is not null), '[]')));
  end if;
  perform orders.put_cart_lines(cart, company, wanted.positions, wanted.products, wanted.quantities, false);
  select c.* into cart from orders.cart c where c.id = cart.id;
  return cart;
end $$;

-- Sets the quantities of lines; 0 takes a line out, also one that is gone already.
create function orders.change_cart(cart_id bigint, buyer bigint, company bigint, expected_version integer, line_ids bigint[], quantities integer[])
returns orders.cart language plpgsql as $$
#variable_conflict use_variable
declare
  cart orders.cart := orders.open_cart(cart_id, buyer, company, expected_version);
  wanted record;
begin
  delete from orders.cart_line l using unnest(line_ids, quantities) given (id, quantity)
  where l.cart_id = cart.id and l.id = given.id and given.quantity = 0;
  select array_agg(given.n::integer - 1 order by n) as positions, array_agg(l.product_id order by n) as products, array_agg(given.quantity order by n) as quantities,
    jsonb_agg(jsonb_build_object('code', 'NOT_FOUND', 'line', n - 1) order by n) filter (where l.id is null) as unknown
  into wanted
  from unnest(line_ids, quantities) with ordinality given (id, quantity, n)
  left join orders.cart_line l on l.cart_id = cart.id and l.id = given.id where given.quantity <> 0;
  if wanted.unknown is not null then
    perform orders.refuse_cart('cart_lines_valid', 'lines are gone', jsonb_build_object('problems', wanted.unknown));
  elsif wanted.products is not null then
    perform orders.put_cart_lines(cart, company, wanted.positions, wanted.products, wanted.quantities, false);
  else
    perform orders.touch_cart(cart.id);
  end if;
  select c.* into cart from orders.cart c where c.id = cart.id;
  return cart;
end $$;

-- A guest's cart becomes the buyer's: it is added to the one that the buyer changed last, or is that from now on. Lines that are not
-- sold to the buyer stay behind and are returned.
create function orders.claim_cart(cart_id bigint, buyer bigint, company bigint) returns jsonb language plpgsql as $$
#variable_conflict use_variable
declare
  guest orders.cart;
  own orders.cart;
  wanted record;
  problems jsonb := '[]';
begin
  select c.* into guest from orders.cart c where c.id = cart_id and c.buyer_id is null and c.ordered_at is null for update;
  if not found then
    guest := orders.open_cart(cart_id, buyer, company, null);
    return jsonb_build_object('cartId', guest.id::text, 'problems', problems);
  end if;
  select c.* into own from orders.cart c where c.buyer_id = buyer and c.ordered_at is null order by c.updated_at desc limit 1 for update;
  if not found then
    guest := orders.open_cart(cart_id, buyer, company, null);
    return jsonb_build_object('cartId', guest.id::text, 'problems', problems);
  end if;
  select array_agg((row_number - 1)::integer order by id) as positions, array_agg(product_id order by id) as products, array_agg(quantity order by id) as quantities
  into wanted from (
    select g.id, g.product_id, least(g.quantity::bigint + coalesce(o.quantity, 0), 2000000000)::integer as quantity, row_number() over (order by g.id)
    from orders.cart_line g left join orders.cart_line o on o.cart_id = own.id and o.product_id = g.product_id where g.cart_id = guest.id) l;
  perform orders.release_cart_stock(array[guest.id, own.id], 'the carts were merged');
  if wanted.products is not null then
    problems := orders.put_cart_lines(own, company, wanted.positions, wanted.products, wanted.quantities, true);
  end if;
  delete from orders.cart c where c.id = guest.id;
  return jsonb_build_object('cartId', own.id::text, 'problems', problems);
end $$;

-- Puts what an order had into a cart again, at today's prices. Lines that can't be ordered any more are returned by their position.
create function orders.reorder(order_id bigint, cart_id bigint, buyer bigint, company bigint) returns jsonb language plpgsql as $$
#variable_conflict use_variable
declare
  cart orders.cart := orders.open_cart(cart_id, buyer, company, null);
  wanted record;
begin
  select array_agg(o.position - 1 order by o.position) as positions, array_agg(o.product_id order by o.position) as products,
    array_agg(least(o.quantity::bigint + coalesce(l.quantity, 0), 2000000000)::integer order by o.position) as quantities
  into wanted
  from orders.order_line o left join orders.cart_line l on l.cart_id = cart.id and l.product_id = o.product_id where o.order_id = reorder.order_id;
  return jsonb_build_object('cartId', cart.id::text, 'problems', orders.put_cart_lines(cart, company, wanted.positions, wanted.products, wanted.quantities, true));
end $$;

-- The buyer has seen today's prices.
create function orders.accept_cart_prices(cart_id bigint, buyer bigint, company bigint, expected_version integer) returns orders.cart language plpgsql as $$
declare
  cart orders.cart := orders.open_cart(cart_id, buyer, company, expected_version);
begin
  perform orders.reprice_cart(cart.id, company);
  perform orders.touch_cart(cart.id);
  select c.* into cart from orders.cart c where c.id = cart.id;
  return cart;
end $$;

-- A currency and its digits; that of the buyer for an empty cart.
create function orders.money_of(cart_currency text, company bigint, out currency text, out minor_digits integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.code, m.minor_digits from pricing.currency m
  where m.code = coalesce(cart_currency, (select c.currency from accounts.company c where c.id = company), (select s.currency from pricing.seller s))
$$;

-- Carts with the prices of now for a company, a guest's for everyone: lines and totals as the API tells them, amounts as text. A line
-- that can't be ordered counts for nothing.
create function orders.read_carts(cart_ids bigint[], company bigint) returns table (cart_id bigint, currency text, lines jsonb, net text, tax text, total text, taxes jsonb)
language sql stable as $$
  select c.id, money.currency, coalesce(priced.lines, '[]'), round(coalesce(priced.net, 0), money.minor_digits)::text, round(coalesce(priced.tax, 0), money.minor_digits)::text,
    round(coalesce(priced.net + priced.tax, 0), money.minor_digits)::text, coalesce(priced.taxes, '[]')
  from orders.cart c
  left join lateral (
    select array_agg(l.id order by l.id) as ids, array_agg(l.product_id order by l.id) as products, array_agg(l.quantity order by l.id) as quantities,
      (array_agg(l.currency order by l.id))[1] as currency
    from orders.cart_line l where l.cart_id = c.id) own on true
  cross join lateral (select case when c.buyer_id is not null then company end as company_id) buyer
  cross join lateral orders.money_of(own.currency, buyer.company_id) money
  left join lateral (
    with line as materialized (
      select l.id, l.product_id, l.sku, l.name, l.quantity, l.unit as seen_unit, l.currency as seen_currency, q.*
      from orders.quote_cart_lines(buyer.company_id, own.currency, own.products, own.quantities) q (line, quoted_product, quoted_quantity, unit, unit_currency)
      join orders.cart_line l on l.id = own.ids[q.line]
    ), rate as (
      select l.tax_rate, l.reverse_charge, sum(l.net) as net, sum(l.tax) as tax from line l where l.problem is null group by 1, 2
    )
    select
      (select jsonb_agg(jsonb_build_object('id', l.id::text, 'productId', l.product_id::text, 'sku', l.sku, 'name', l.name, 'quantity', l.quantity,
        'unit', coalesce(l.unit, l.seen_unit)::text, 'seenUnit', l.seen_unit::text, 'currency', coalesce(l.unit_currency, l.seen_currency), 'seenCurrency', l.seen_currency,
        'priceChanged', l.unit is not null and (l.unit, l.unit_currency) is distinct from (l.seen_unit, l.seen_currency),
        'net', case when l.problem is null then l.net else round(0, money.minor_digits) end::text, 'tax', case when l.problem is null then l.tax else round(0, money.minor_digits) end::text,
        'taxRate', l.tax_rate::text, 'validUntil', l.valid_until, 'packSize', l.pack_size, 'minOrderQuantity', l.min_order_quantity, 'orderMultiple', l.order_multiple,
        'problem', l.problem) order by l.id) from line l) as lines,
      (select sum(r.net) from rate r) as net, (select sum(r.tax) from rate r) as tax,
      (select jsonb_agg(jsonb_build_object('rate', r.tax_rate::text, 'net', r.net::text, 'tax', r.tax::text, 'reverseCharge', r.reverse_charge) order by r.tax_rate desc) from rate r) as taxes
  ) priced on own.ids is not null
  where c.id = any (cart_ids)
$$;

-- Forgets carts that nobody changed for long: a guest's for 30 days, a buyer's for 180, an ordered one for 7. Returns how many.
create function orders.sweep_carts(at_most integer) returns integer language plpgsql as $$
declare
  swept integer;
begin
  delete from orders.cart where id in (
    select c.id from orders.cart c
    where (c.updated_at < now() - interval '180 days' or c.updated_at < now() - interval '30 days' and c.buyer_id is null
        or c.ordered_at < now() - interval '7 days')
      and not exists (select from orders.stock_hold h where h.cart_id = c.id)
    limit at_most for update skip locked);
  get diagnostics swept = row_count;
  return swept;
end $$;
