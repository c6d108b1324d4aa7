import pg from 'pg'

/**
 * Warehouses and stock of the demo catalog, the same on every machine: most products are in the first warehouse, some in others, a
 * few are low, on backorder, on their way or out of stock. Products that have stock keep it.
 * @returns how many products were stocked
 */
export async function seedStock(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select set_config('tensile.actor', 'seed', false)`)
    await client.query(warehouses)
    let stocked = 0
    for (;;) {
      const { rows } = await client.query<{ stocked: number }>(stockBatch, [BATCH])
      const batch = rows[0]?.stocked ?? 0
      stocked += batch
      if (batch < BATCH) break
    }
    if (stocked > 0) await client.query('analyze orders.stock, orders.stock_movement, orders.stock_policy')
    return stocked
  } finally {
    await client.end()
  }
}

/** Each movement locks its stock until the end of the transaction, and the server has room for some thousand locks. */
const BATCH = 2_000

const warehouses = `
  insert into orders.warehouse (code, name, priority)
  values ('FRA1', 'Frankfurt', 10), ('LYO1', 'Lyon', 20), ('GDN1', 'Gdansk', 30) on conflict (code) do nothing`

const stockBatch = `
  with product as materialized (
    select p.id, abs(hashtext(p.sku)) as lot from catalog.product p
    where p.status = 'ACTIVE' and not exists (select from orders.stock s where s.product_id = p.id)
    order by p.id limit $1),
  place as (
    select product.id, product.lot, w.id as warehouse_id, w.code,
      case w.code
        when 'FRA1' then case when lot % 20 = 0 then 0 when lot % 20 = 1 then 1 + lot % 7 else 20 + lot % 480 end
        when 'LYO1' then case when lot % 5 < 2 then 10 + lot % 90 else 0 end
        when 'GDN1' then case when lot % 4 = 3 then 5 + lot % 45 else 0 end end as pieces
    from product cross join orders.warehouse w where w.code in ('FRA1', 'LYO1', 'GDN1')),
  received as (
    insert into orders.stock_movement (kind, product_id, warehouse_id, on_hand, reason)
    select 'RECEIPT', id, warehouse_id, pieces, 'opening stock' from place where pieces > 0),
  policed as (
    insert into orders.stock_policy (product_id, warehouse_id, low_stock_threshold, backorder_limit)
    select id, warehouse_id, 10, case when lot % 40 = 0 then 100 else 0 end from place where code = 'FRA1' and lot % 20 < 2),
  ordered as (
    insert into orders.incoming (product_id, warehouse_id, quantity, expected_at, reference)
    select id, warehouse_id, 100 + lot % 400, date_trunc('day', now()) + make_interval(days => 3 + lot % 25, hours => 8), 'PO-' || (10000 + lot % 90000)
    from place where code = 'FRA1' and lot % 20 < 2)
  select count(*)::integer as stocked from product`
