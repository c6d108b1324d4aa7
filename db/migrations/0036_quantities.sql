-- Which quantities can be ordered, and at which ones the price changes.

-- The smallest quantity from the given one on that can be ordered.
create function pricing.next_quantity(quantity integer, min_order_quantity integer, order_multiple integer) returns integer
language sql immutable parallel safe as $$
  select greatest(ceil(quantity::numeric / order_multiple)::integer * order_multiple, min_order_quantity)
$$;

-- Why a quantity can't be ordered, { code, quantity, and the bound that it breaks }; null when it can. Pages, carts and orders ask here.
create function pricing.quantity_problem(quantity integer, min_order_quantity integer, order_multiple integer) returns jsonb
language sql immutable parallel safe as $$
  select case
    when quantity > 1000000 then jsonb_build_object('code', 'ABOVE_MAX', 'quantity', quantity, 'max', 1000000)
    when quantity < min_order_quantity then jsonb_build_object('code', 'BELOW_MIN', 'quantity', quantity, 'min', min_order_quantity)
    when quantity % order_multiple <> 0 then jsonb_build_object('code', 'NOT_A_MULTIPLE', 'quantity', quantity, 'multiple', order_multiple,
      'next', pricing.next_quantity(quantity, min_order_quantity, order_multiple)) end
$$;

-- Quantities of a buyer's lists at which a product's price may change.
create function pricing.breaks(buyer_company bigint, product_ids bigint[]) returns table (product_id bigint, quantity integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with list as materialized (
    select distinct a.price_list_id from pricing.price_list_assignment a
    left join accounts.company c on c.id = breaks.buyer_company
    where a.company_id = c.id or a.segment = c.segment or a.level = 3)
  select distinct p.product_id, p.min_quantity
  from list cross join unnest(breaks.product_ids) wanted (product_id)
  join pricing.price p on p.product_id = wanted.product_id and p.price_list_id = list.price_list_id
$$;

-- The quantities from which a product has another price for a buyer, each priced by `quote`.
create function pricing.tiers(buyer_company bigint, product_ids bigint[], at timestamptz default now())
returns table (product_id bigint, min_quantity integer, currency text, unit numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select product_id, quantity, currency, unit from (
    select q.product_id, q.quantity, q.currency, q.unit,
      (q.currency, q.unit) is distinct from lag((q.currency, q.unit)) over (partition by q.product_id order by q.quantity) as differs
    from (select array_agg(b.product_id) as product_ids, array_agg(b.quantity) as quantities
      from pricing.breaks(tiers.buyer_company, tiers.product_ids) b) b
    cross join lateral pricing.quote(tiers.buyer_company, null, b.product_ids, b.quantities, tiers.at) q) tier
  where unit is not null and differs order by product_id, quantity
$$;

-- For each line the smallest larger quantity that costs less in total than the line, if there is one: "100 cost less than 95".
create function pricing.cheaper(buyer_company bigint, product_ids bigint[], nets numeric[], quantities integer[], at timestamptz default now())
returns table (line integer, quantity integer, currency text, net numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with candidate as materialized (
    select line.n, line.net, line.product_id, more.quantity, row_number() over () as position
    from unnest(cheaper.product_ids, cheaper.quantities, cheaper.nets) with ordinality line (product_id, quantity, net, n)
    join pricing.breaks(cheaper.buyer_company, cheaper.product_ids) b on b.product_id = line.product_id and b.quantity > line.quantity
    left join pricing.sales_terms t on t.product_id = line.product_id
    cross join lateral (select pricing.next_quantity(b.quantity, coalesce(t.min_order_quantity, 1), coalesce(t.order_multiple, 1))) more (quantity))
  select distinct on (c.n) c.n::integer, q.quantity, q.currency, q.net
  from (select array_agg(product_id order by position) as product_ids, array_agg(quantity order by position) as quantities from candidate) a
  cross join lateral pricing.quote(cheaper.buyer_company, null, a.product_ids, a.quantities, cheaper.at) q
  join candidate c on c.position = q.line and q.net < c.net
  order by c.n, q.quantity
$$;

revoke execute on function pricing.breaks, pricing.tiers, pricing.cheaper from public;
grant execute on function pricing.breaks, pricing.tiers, pricing.cheaper to pricing, pricing_read;
