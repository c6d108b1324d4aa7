-- What products cost a buyer. The one place where prices are resolved: the pricing subgraph, carts and the placement of orders ask here.

-- How a price came about, each step that had a say with the unit price after it: the public price, the buyer's list, the break, the promotion.
create function pricing.trace(
  digits integer, list_name text, list_unit numeric, name text, base_unit numeric, min_quantity integer, break_unit numeric, deal_name text, unit numeric)
returns jsonb language sql immutable parallel safe as $$
  select jsonb_path_query_array(jsonb_build_array(
    case when list_name is not null then jsonb_build_object('kind', 'LIST', 'rule', list_name, 'unit', pricing.show_unit(list_unit, digits)::text) end,
    case when name is distinct from list_name then jsonb_build_object('kind', 'PRICE_LIST', 'rule', name, 'unit', pricing.show_unit(base_unit, digits)::text) end,
    case when min_quantity > 1 then jsonb_build_object('kind', 'QUANTITY_BREAK', 'rule', 'from ' || min_quantity, 'unit', pricing.show_unit(break_unit, digits)::text) end,
    case when deal_name is not null then jsonb_build_object('kind', 'PROMOTION', 'rule', deal_name, 'unit', pricing.show_unit(unit, digits)::text) end),
    '$[*] ? (@ != null)')
$$;

-- One row for each line, in their order; a product that is not sold to the buyer has no unit price.
--
-- The list: of those that are assigned to the buyer, hold at the time and have a price from this quantity on, the contract's (company)
-- before the segment's before everyone's, then the one in the buyer's currency, then by priority, then the older one.
-- The break: the highest that the quantity reaches. The promotion: the one that makes it cheapest, never two.
-- valid_until: the next instant at which a list or promotion begins or ends that could change the price.
create function pricing.quote(
  buyer_company bigint, destination_country text, product_ids bigint[], quantities integer[], at timestamptz default now())
returns table (
  line integer, product_id bigint, quantity integer, currency text, list_unit numeric, unit numeric, net numeric,
  tax_rate numeric, tax numeric, reverse_charge boolean, price_list_id bigint, price_list text, valid_until timestamptz, trace jsonb,
  pack_size integer, min_order_quantity integer, order_multiple integer)
-- Planning it takes ten times as long as running it, and the plan does not depend on what is asked: planned once a connection.
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan rows 100 as $$
  with buyer as materialized (
    select c.id, c.segment, coalesce(c.currency, s.currency) as currency, place.destination, pricing.tax_treatment(place.destination, c.vat_id) as treatment
    from pricing.seller s
    left join accounts.company c on c.id = quote.buyer_company
    cross join lateral (select coalesce(quote.destination_country, c.country, s.country)) place (destination)
  ), list as materialized ( -- the buyer's, those to come too, best first
    select l.id, l.name, l.currency, a.level, l.valid_from, l.valid_until, coalesce(l.valid_from <= quote.at, true) as holds,
      row_number() over (order by a.level, l.currency <> buyer.currency, l.priority desc, l.id) as rank
    from buyer
    cross join lateral (
      select a.price_list_id, min(a.level) as level from pricing.price_list_assignment a
      where a.company_id = buyer.id or a.segment = buyer.segment or a.level = 3 group by a.price_list_id) a
    join pricing.price_list l on l.id = a.price_list_id
    where l.valid_until > quote.at or l.valid_until is null
  ), promotion as materialized ( -- the buyer's, those to come too
    select p.*, c.path, coalesce(p.valid_from <= quote.at, true) as holds
    from buyer
    join pricing.promotion p on (p.company_id = buyer.id or p.segment = buyer.segment or num_nonnulls(p.company_id, p.segment) = 0)
      and (p.valid_until > quote.at or p.valid_until is null)
    left join catalog.category c on c.id = p.category_id
  ), rate as materialized (
    select distinct on (r.tax_class) r.tax_class, r.percent from buyer join pricing.tax_rate r on r.country = buyer.destination
    where buyer.treatment in ('DOMESTIC', 'DESTINATION') and r.valid_from <= quote.at order by r.tax_class, r.valid_from desc
  ), found as (
    select line.n, line.product_id, line.quantity, p.id, won.*, public.unit as list_unit, public.name as list_name, coalesce(deal.unit, won.break_unit) as unit,
      deal.name as deal_name, least(won.valid_until, deal.valid_until, next_list.begins, next_deal.begins) as until,
      coalesce(t.tax_class, 'STANDARD') as tax_class, t.pack_size, t.min_order_quantity, t.order_multiple
    from unnest(quote.product_ids, quote.quantities) with ordinality line (product_id, quantity, n)
    left join catalog.product p on p.id = line.product_id and p.status <> 'DRAFT'
    left join pricing.sales_terms t on t.product_id = p.id
    left join lateral ( -- what a promotion may be for
      select leaf.path, coalesce(p.brand_id, f.brand_id) as brand_id from catalog.category leaf, catalog.family f
      where leaf.id = p.leaf_id and f.id = p.family_id and exists (select from promotion)) place on true
    left join lateral ( -- the list and the break
      select l.id as list_id, l.name, l.rank, l.currency, l.valid_until, c.minor_digits, tier.min_quantity, tier.unit as break_unit, base.unit as base_unit
      from list l
      join pricing.currency c on c.code = l.currency
      cross join lateral (select min_quantity, unit from pricing.price
        where product_id = p.id and price_list_id = l.id and min_quantity <= line.quantity order by min_quantity desc limit 1) tier
      cross join lateral (select unit from pricing.price
        where product_id = p.id and price_list_id = l.id order by min_quantity limit 1) base
      where l.holds order by l.rank limit 1) won on true
    left join lateral ( -- what everyone would pay
      select l.name, tier.unit from list l
      cross join lateral (select unit from pricing.price
        where product_id = p.id and price_list_id = l.id and min_quantity <= line.quantity order by min_quantity limit 1) tier
      where l.holds and l.level = 3 and l.currency = won.currency order by l.rank limit 1) public on true
    left join lateral ( -- a list to come that will decide
      select min(l.valid_from) as begins from list l
      where not l.holds and l.rank < coalesce(won.rank, l.rank + 1) and exists (select from pricing.price
        where product_id = p.id and price_list_id = l.id and min_quantity <= line.quantity)) next_list on true
    left join lateral (
      select d.name, d.valid_until, reduced.unit from promotion d
      cross join lateral (select greatest(0, pricing.round_half_even(coalesce(won.break_unit * (1 - d.percent_off / 100), won.break_unit - d.amount_off), 6))) reduced (unit)
      where d.holds and won.list_id is not null and (d.product_id is null or d.product_id = p.id) and (d.brand_id is null or d.brand_id = place.brand_id)
        and (d.path is null or catalog.subtree(place.path, d.path)) and (d.currency is null or d.currency = won.currency)
      order by reduced.unit, d.id limit 1) deal on true
    left join lateral (
      select min(d.valid_from) as begins from promotion d
      where not d.holds and (d.product_id is null or d.product_id = p.id) and (d.brand_id is null or d.brand_id = place.brand_id)
        and (d.path is null or catalog.subtree(place.path, d.path)) and (d.currency is null or d.currency = won.currency)) next_deal on true
  ), priced as (
    select f.*, pricing.round_half_even(f.unit * f.quantity, f.minor_digits) as net,
      coalesce(own_rate.percent, standard.percent, 0) as percent
    from found f
    left join rate own_rate on own_rate.tax_class = f.tax_class
    left join rate standard on standard.tax_class = 'STANDARD'
  )
  select p.n::integer, p.product_id, p.quantity, p.currency,
    pricing.show_unit(coalesce(p.list_unit, p.base_unit), p.minor_digits), pricing.show_unit(p.unit, p.minor_digits), p.net,
    p.percent, pricing.round_half_even(p.net * p.percent / 100, p.minor_digits), buyer.treatment = 'REVERSE_CHARGE',
    p.list_id, p.name, p.until,
    pricing.trace(p.minor_digits, p.list_name, p.list_unit, p.name, p.base_unit, p.min_quantity, p.break_unit, p.deal_name, p.unit),
    coalesce(p.pack_size, 1), coalesce(p.min_order_quantity, 1), coalesce(p.order_multiple, 1)
  from priced p cross join buyer order by p.n
$$;

revoke execute on function pricing.quote from public;
grant execute on function pricing.quote to pricing, pricing_read, orders, orders_read;
