-- Which warehouses serve a cart or an order.

-- Locks the stock rows of products until the end of the transaction. What comes back belongs together by position.
create function orders.lock_stock_of(product_ids bigint[], out products bigint[], out warehouses bigint[]) language plpgsql as $$
begin
  select array_agg(s.product_id), array_agg(s.warehouse_id) into products, warehouses
  from orders.stock s where s.product_id = any (product_ids);
  if products is not null then
    perform orders.lock_stock(products, warehouses);
  end if;
end $$;

-- Products of which less can be promised than is wanted: [{ productId, wanted, available }]; null when there is enough. What the
-- buyer's own cart holds counts as available.
create function orders.stock_shortages(wanted_products bigint[], wanted_quantities integer[], buyers_cart bigint) returns jsonb language sql stable as $$
  select jsonb_agg(jsonb_build_object('productId', want.product_id::text, 'wanted', want.quantity, 'available', there.available) order by want.product_id)
  from unnest(wanted_products, wanted_quantities) want (product_id, quantity)
  cross join lateral (
    select coalesce(sum(s.on_hand + s.backorder_limit - s.reserved + coalesce(own.quantity, 0)), 0) as available
    from orders.stock s
    left join orders.reservation own on own.holder = -buyers_cart and own.product_id = s.product_id and own.warehouse_id = s.warehouse_id
    where s.product_id = want.product_id) there
  where there.available < want.quantity
$$;

-- Shortages by the positions of the products: [{ line, sku, wanted, available }].
create function orders.name_shortages(shortages jsonb, products bigint[], skus text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(jsonb_build_object('line', at - 1, 'sku', skus[at], 'wanted', shortage -> 'wanted', 'available', shortage -> 'available') order by at), '[]')
  from jsonb_array_elements(shortages) shortage
  cross join lateral array_position(products, (shortage ->> 'productId')::bigint) at
$$;

-- What of the places is ready to ship for somebody who wants so much of each product; negative where more is promised than on hand.
-- What the buyer's own cart holds is ready for it.
create function orders.places(wanted_products bigint[], wanted_quantities integer[], products bigint[], warehouses bigint[], buyers_cart bigint)
returns table (product_id bigint, warehouse_id bigint, priority integer, wanted integer, ready integer, backorder_limit integer)
language sql stable as $$
  select s.product_id, s.warehouse_id, w.priority, want.quantity, s.on_hand - s.reserved + coalesce(own.quantity, 0), s.backorder_limit
  from unnest(products, warehouses) given (product_id, warehouse_id)
  join unnest(wanted_products, wanted_quantities) want (product_id, quantity) using (product_id)
  join orders.stock s using (product_id, warehouse_id)
  join orders.warehouse w on w.id = s.warehouse_id
  left join orders.reservation own on own.holder = -buyers_cart and own.product_id = s.product_id and own.warehouse_id = s.warehouse_id
$$;

-- From where each product ships: from as few warehouses as can be, and of those sets from the one that ships first. Of a product that
-- is not there in full, what may be promised beyond counts too. Each product is wanted once; the places are locked. When there is too
-- little, less comes back than is wanted.
create function orders.allocate_stock(
  wanted_products bigint[], wanted_quantities integer[], products bigint[], warehouses bigint[], buyers_cart bigint)
returns table (product_id bigint, warehouse_id bigint, quantity integer) language plpgsql stable as $$
declare
  single bigint;
begin
  -- One warehouse has it all, nearly always.
  select p.warehouse_id into single from orders.places(wanted_products, wanted_quantities, products, warehouses, buyers_cart) p
  where p.ready >= p.wanted group by p.warehouse_id having count(*) = cardinality(wanted_products)
  order by min(p.priority), p.warehouse_id limit 1;
  if found then
    return query select want.product_id, single, want.quantity from unnest(wanted_products, wanted_quantities) want (product_id, quantity);
    return;
  end if;

  return query
  with place as materialized (
    select p.product_id, p.warehouse_id, p.wanted, (dense_rank() over (order by p.priority, p.warehouse_id))::integer as site,
      case when sum(greatest(p.ready, 0)) over (partition by p.product_id) >= p.wanted then greatest(p.ready, 0)
        else p.ready + p.backorder_limit end as free
    from orders.places(wanted_products, wanted_quantities, products, warehouses, buyers_cart) p
  ), sites as (
    select least(max(site), 12) as n from place
  ), several as materialized ( -- the smallest set of the first 12 that has it all; a site is a bit, the first the highest
    select mask from sites cross join generate_series(1, (1 << n) - 1) mask
    where not exists (select from place group by place.product_id
      having coalesce(sum(free) filter (where site <= n and mask & (1 << (n - site)) <> 0), 0) < min(wanted))
    order by bit_count(mask::bit(12)), mask desc limit 1
  ), chosen as (
    select place.*, sum(free) over (partition by place.product_id order by site) - free as before
    from place cross join sites left join several on true
    where free > 0 and (mask is null or site <= n and mask & (1 << (n - site)) <> 0)
  )
  select chosen.product_id, chosen.warehouse_id, least(free, wanted - before)::integer from chosen where before < wanted;
end $$;

alter table orders.reservation
  add constraint reservation_order foreign key (order_id) references orders."order" (id) deferrable initially deferred,
  add constraint reservation_cart foreign key (cart_id) references orders.cart (id);

-- A cart whose stock is held for a while. Whoever changes what a cart holds locks its row here first.
create table orders.stock_hold (
  cart_id bigint not null,
  expires_at timestamptz not null,
  constraint stock_hold_pkey primary key (cart_id),
  constraint stock_hold_cart foreign key (cart_id) references orders.cart (id)
);
create index stock_hold_expires_at on orders.stock_hold (expires_at);

-- Reserves what is wanted for a cart or an order, instead of what the buyer's own cart held. Refused as stock_insufficient, with the
-- shortages. Each product is wanted once.
create function orders.reserve_stock(for_order bigint, for_cart bigint, wanted_products bigint[], wanted_quantities integer[], buyers_cart bigint)
returns void language plpgsql as $$
declare
  locked record := orders.lock_stock_of(wanted_products);
  products bigint[];
  warehouses bigint[];
  quantities integer[];
begin
  select array_agg(a.product_id), array_agg(a.warehouse_id), array_agg(a.quantity) into products, warehouses, quantities
  from orders.allocate_stock(wanted_products, wanted_quantities, locked.products, locked.warehouses, buyers_cart) a;
  if (select sum(q) from unnest(quantities) q) is distinct from (select sum(q) from unnest(wanted_quantities) q) then
    raise exception using errcode = 'check_violation', constraint = 'stock_insufficient', message = 'there is less in stock than is wanted',
      detail = jsonb_build_object('shortages', orders.stock_shortages(wanted_products, wanted_quantities, buyers_cart))::text;
  end if;
  insert into orders.stock_movement (kind, product_id, warehouse_id, reserved, order_id, cart_id)
  select 'RELEASE', r.product_id, r.warehouse_id, -r.quantity, null, r.cart_id from orders.reservation r where r.holder = -buyers_cart
  union all
  select 'RESERVATION', a.product_id, a.warehouse_id, a.quantity, for_order, for_cart
  from unnest(products, warehouses, quantities) a (product_id, warehouse_id, quantity);
end $$;

-- Holds stock for all that is in a cart, for a while from now; what it held before is taken anew. Of lines that are short nothing
-- is held, nor of the others. Refused as cart_found when it was ordered meanwhile, and as stock_hold_limit once the cart has held
-- for `at_most`, with changes and pauses in between; after as long a rest it may again.
create function orders.hold_cart_stock(held_cart bigint, hold_for interval, at_most interval, out expires_at timestamptz, out shortages jsonb)
language plpgsql as $$
declare
  since timestamptz;
  wanted record;
begin
  select case when c.holding_since > now() - 2 * at_most then c.holding_since else now() end into since
  from orders.cart c where c.id = held_cart and c.ordered_at is null for update;
  if not found then
    perform orders.refuse_cart('cart_found', 'there is no such cart');
  end if;
  select array_agg(l.product_id order by l.id) as products, array_agg(l.quantity order by l.id) as quantities, array_agg(l.sku order by l.id) as skus
  into wanted from orders.cart_line l where l.cart_id = held_cart;
  shortages := orders.name_shortages(orders.stock_shortages(wanted.products, wanted.quantities, held_cart), wanted.products, wanted.skus);
  if shortages <> '[]' then
    return;
  end if;
  if since + at_most <= now() then
    perform orders.refuse_cart('stock_hold_limit', 'the cart has held stock for as long as it may',
      jsonb_build_object('since', since, 'again', since + 2 * at_most));
  end if;
  update orders.cart c set holding_since = since where c.id = held_cart;
  insert into orders.stock_hold as h (cart_id, expires_at) values (held_cart, least(now() + hold_for, since + at_most))
  on conflict (cart_id) do update set expires_at = excluded.expires_at returning h.expires_at into expires_at;
  if wanted.products is not null then
    perform orders.reserve_stock(null, held_cart, wanted.products, wanted.quantities, held_cart);
  end if;
end $$;

-- Lets go of what carts hold, of all at once (see orders.lock_stock). Nothing held, nothing done.
create function orders.release_cart_stock(released_carts bigint[], reason text) returns void language plpgsql as $$
begin
  delete from orders.stock_hold where cart_id = any (released_carts);
  insert into orders.stock_movement (kind, product_id, warehouse_id, reserved, cart_id, reason)
  select 'RELEASE', r.product_id, r.warehouse_id, -r.quantity, r.cart_id, release_cart_stock.reason
  from orders.reservation r where r.holder = any (array(select -c from unnest(released_carts) c));
end $$;

-- Lets go of what carts held for longer than they may. A cart that is being ordered or held anew now is left alone. Returns how many.
create function orders.expire_stock_holds(at_most integer) returns integer language plpgsql as $$
declare
  expired bigint[];
begin
  expired := array(
    select cart_id from orders.stock_hold where expires_at <= now() order by expires_at limit at_most for update skip locked);
  perform orders.release_cart_stock(expired, 'expired');
  return cardinality(expired);
end $$;
