import pg from 'pg'

/**
 * Prices of the demo catalog, made of nothing but its structure: within a family they grow from the first SKU to the last, and each cluster
 * has the level that its trade has. Products that have a price keep it; so what a user's own import brought is left alone.
 * @returns how many prices are new
 */
export async function seedPricing(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('tensile.actor', 'seed', true)`)
    await client.query(lists)
    const { rowCount: listed } = await client.query(listPrices, [JSON.stringify(clusters)])
    if (listed === 0) return 0
    const { rowCount: contracted } = await client.query(contractPrices, [JSON.stringify(contracts)])
    await client.query(salesTerms)
    await client.query(promotion)
    await client.query('commit')
    await client.query('analyze pricing.price, pricing.sales_terms, pricing.price_list')
    return (listed ?? 0) + (contracted ?? 0)
  } finally {
    await client.end() // rolls back what was not committed
  }
}

/** Of a cluster: what a typical product costs in EUR, for how many pieces prices are shown, and what a larger quantity takes off. */
const clusters = [
  { cluster: 'Fasteners & Fixings', typical: 0.12, per: 100, breaks: { 1: 0, 100: 8, 1000: 18 } },
  { cluster: 'Bearings', typical: 14, per: 1, breaks: { 1: 0, 10: 6, 50: 12 } },
  { cluster: 'Power Transmission & Linear Motion', typical: 32, per: 1, breaks: { 1: 0, 10: 5 } },
  { cluster: 'Electric Motors & Drives', typical: 280, per: 1, breaks: { 1: 0, 5: 4 } },
  { cluster: 'Pneumatics', typical: 22, per: 1, breaks: { 1: 0, 10: 6 } },
  { cluster: 'Hydraulics', typical: 45, per: 1, breaks: { 1: 0, 10: 5 } },
  { cluster: 'Valves, Pipe & Fittings', typical: 26, per: 1, breaks: { 1: 0, 10: 6 } },
  { cluster: 'Sensors & Switches', typical: 48, per: 1, breaks: { 1: 0, 5: 4, 20: 9 } },
  { cluster: 'Electrical Cable & Connection', typical: 2.4, per: 1, breaks: { 1: 0, 100: 10 } },
  { cluster: 'Cutting Tools & Abrasives', typical: 9, per: 1, breaks: { 1: 0, 10: 7 } },
  { cluster: 'Seals & Springs', typical: 0.9, per: 10, breaks: { 1: 0, 100: 12 } },
  { cluster: 'Tools, Measuring & Safety', typical: 24, per: 1, breaks: { 1: 0, 10: 5 } },
]

/** Lists for some buyers: percent off the list price in a cluster, from a quantity on. */
const contracts = [
  { list: 'OEM', cluster: 'Fasteners & Fixings', off: 12, from: 1000 },
  { list: 'OEM', cluster: 'Seals & Springs', off: 10, from: 100 },
  { list: 'Contract Acme Machine Works', cluster: 'Bearings', off: 18, from: 1 },
  { list: 'Contract Borealis Pumps', cluster: 'Electric Motors & Drives', off: 14, from: 1 },
  { list: 'Contract Borealis Pumps', cluster: 'Valves, Pipe & Fittings', off: 11, from: 1 },
]

/** With low priorities, so that any list of one's own goes before them. */
const lists = `
  with target (name, number, segment, priority) as (values
    ('List prices', null, null, -10), ('OEM', null, 'OEM', -10),
    ('Contract Acme Machine Works', 'C-1001', null, -10), ('Contract Borealis Pumps', 'C-1002', null, -10)),
  created as (
    insert into pricing.price_list (name, currency, priority) select name, 'EUR', priority from target on conflict (name) do nothing returning id, name)
  insert into pricing.price_list_assignment (price_list_id, company_id, segment)
  select created.id, company.id, target.segment from created join target using (name) left join accounts.company on company.number = target.number`

const listPrices = `
  with level as (
    select cluster.id::text as root, given.* from jsonb_to_recordset($1) as given (cluster text, typical numeric, per integer, breaks jsonb)
    join catalog.category cluster on cluster.name = given.cluster and cluster.level = 'CLUSTER'),
  leaf as (select c.id, level.* from catalog.category c join level on level.root = split_part(c.path, '.', 1) where c.level = 'LEAF'),
  list as (select id from pricing.price_list where name = 'List prices'),
  missing as (
    select p.id, p.family_id from catalog.product p
    where not exists (select from pricing.price where product_id = p.id and price_list_id = (select id from list))),
  sized as (
    select p.id, leaf.breaks, leaf.typical
      * (0.5 + abs(hashtext(f.code) % 1000) / 500.0) -- families of a cluster: 0.5 to 2.5
      * (0.5 + 3 * (percent_rank() over (partition by p.family_id order by p.sku collate catalog.natural) ^ 2)::numeric) as price
    from catalog.product p join leaf on leaf.id = p.leaf_id join catalog.family f on f.id = p.family_id
    where p.family_id in (select family_id from missing))
  insert into pricing.price (price_list_id, product_id, min_quantity, unit)
  select list.id, sized.id, min_quantity::integer, greatest(round(price * (1 - percent::numeric / 100), case when price < 1 then 4 else 2 end), 0.001)
  from list cross join sized join missing on missing.id = sized.id cross join jsonb_each_text(breaks) as tier (min_quantity, percent)
  order by sized.id, min_quantity::integer`

const contractPrices = `
  with given as (
    select list.id as list_id, cluster.id::text as root, given.off, given."from" from jsonb_to_recordset($1) as given (list text, cluster text, off numeric, "from" integer)
    join catalog.category cluster on cluster.name = given.cluster and cluster.level = 'CLUSTER'
    join pricing.price_list list on list.name = given.list)
  insert into pricing.price (price_list_id, product_id, min_quantity, unit)
  select given.list_id, p.id, given."from", round(public.unit * (1 - given.off / 100), case when public.unit < 1 then 4 else 2 end)
  from given
  join catalog.category leaf on split_part(leaf.path, '.', 1) = given.root and leaf.level = 'LEAF'
  join catalog.product p on p.leaf_id = leaf.id
  cross join lateral (
    select unit from pricing.price where product_id = p.id and min_quantity <= given."from"
      and price_list_id = (select id from pricing.price_list where name = 'List prices') order by min_quantity desc limit 1) public
  on conflict on constraint price_break_unique do nothing`

/** Prices of small parts are shown for 10 or 100 pieces; lock washers are sold by the pack. */
const salesTerms = `
  insert into pricing.sales_terms (product_id, pack_size, min_order_quantity, order_multiple, price_per)
  select p.id, pack.size, pack.size, pack.size, case split_part(root.name, ' ', 1) when 'Seals' then 10 else 100 end
  from catalog.product p
  join catalog.category leaf on leaf.id = p.leaf_id
  join catalog.category root on root.id = split_part(leaf.path, '.', 1)::bigint and root.name in ('Fasteners & Fixings', 'Seals & Springs')
  cross join lateral (select case when leaf.name = 'Lock Washers' then 100 else 1 end) pack (size)
  on conflict (product_id) do nothing`

const promotion = `
  insert into pricing.promotion (name, percent_off, category_id, valid_from, valid_until)
  select 'Safe into the winter', 10, id, date_trunc('day', now()), date_trunc('day', now()) + interval '90 days'
  from catalog.category where name = 'Safety Gloves' and level = 'LEAF'
  order by id limit 1
  on conflict (name) do nothing`
