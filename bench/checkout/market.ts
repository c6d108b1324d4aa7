import pg from 'pg'

/** What a sale needs: products with prices and stock, and companies that buy on invoice. */
export type Market = Awaited<ReturnType<typeof openMarket>>

export const COMPANIES = 200

/** On the superuser's address. What is put in stays; every run has products of its own. */
export async function openMarket(adminUrl: string) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 })
  pool.on('error', () => {}) // an idle connection died: the pool opens another
  const query = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await pool.query<Row>(text, values)).rows
  const run = Date.now().toString(36).toUpperCase()
  await query(`
    insert into orders.warehouse (code, name, priority) values ('BEN1', 'Bench 1', 10), ('BEN2', 'Bench 2', 20) on conflict do nothing;
    insert into accounts.company (number, name, country)
      select 'BENCH-' || n, 'Bench ' || n, 'DE' from generate_series(1, ${COMPANIES}) n on conflict do nothing;
    insert into orders.credit_account (company_id, currency, credit_limit)
      select id, 'EUR', 1e14 from accounts.company where number like 'BENCH-%' on conflict do nothing;
    insert into pricing.price_list (name, currency) values ('Bench', 'EUR') on conflict do nothing;
    insert into pricing.price_list_assignment (price_list_id) select id from pricing.price_list where name = 'Bench' on conflict do nothing;
    insert into catalog.category (level, name) values ('CLUSTER', 'Bench') on conflict do nothing;
    insert into catalog.category (level, name, parent_id) select 'NODE', 'Bench', id from catalog.category where name = 'Bench' and level = 'CLUSTER' on conflict do nothing;
    insert into catalog.category (level, name, parent_id) select 'LEAF', 'Bench', id from catalog.category where name = 'Bench' and level = 'NODE' on conflict do nothing;
    insert into catalog.family (category_id, name, code) select id, 'Bench', 'BENCH' from catalog.category where name = 'Bench' and level = 'LEAF' on conflict do nothing`)
  const companies = await query<{ id: string }>(
    "select id from accounts.company where number like 'BENCH-%' order by id",
  )

  return {
    query,
    companyIds: companies.map(({ id }) => id),
    /** So many products with so many pieces each, at 12.50. Returns their SKUs. */
    async stock(name: string, products: number, pieces: number): Promise<string[]> {
      const rows = await query<{ sku: string }>(
        `insert into catalog.product (sku, name, family_id)
         select $1 || '-' || n, 'Bench product', f.id from generate_series(1, $2::int) n, catalog.family f where f.code = 'BENCH'
         returning sku`,
        [`${name}-${run}`, products],
      )
      const skus = rows.map(({ sku }) => sku)
      await query(
        `insert into pricing.price (price_list_id, product_id, unit)
         select l.id, p.id, 12.5 from catalog.product p, pricing.price_list l where p.sku = any ($1) and l.name = 'Bench'`,
        [skus],
      )
      await query(
        `insert into orders.stock_movement (kind, product_id, warehouse_id, on_hand)
         select 'RECEIPT', p.id, w.id, $2 from catalog.product p, orders.warehouse w where p.sku = any ($1) and w.code = 'BEN1'`,
        [skus, pieces],
      )
      return skus
    },
    close: () => pool.end(),
  }
}
