import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openPricing, stock } from '../tests/pricing.ts'

const own = await testDatabase()
const pricing = openPricing(own)
const { acme } = await stock(pricing)
const owner = new pg.Client({ connectionString: own.ownerUrl })
await owner.connect()
afterAll(async () => {
  await owner.end()
  await pricing.close()
})

test('other companies’ contracts cost a quote nothing: it reads only its own lists’ prices, by the index', async () => {
  await pricing.sql(`
    insert into catalog.product (sku, name, family_id)
      select 'BULK-' || n, 'Bulk', (select id from catalog.family where code = 'WASH') from generate_series(1, 100) n;
    insert into accounts.company (number, name) select 'X-' || n, 'Company ' || n from generate_series(1, 300) n;
    insert into pricing.price_list (name, currency) values ('Public', 'EUR');
    insert into pricing.price_list_assignment (price_list_id) select id from pricing.price_list;
    insert into pricing.price_list (name, currency) select number, 'EUR' from accounts.company;
    insert into pricing.price_list_assignment (price_list_id, company_id)
      select l.id, c.id from accounts.company c join pricing.price_list l on l.name = c.number;
    insert into pricing.price (price_list_id, product_id, min_quantity, unit)
      select l.id, p.id, break, 1 from pricing.price_list l cross join catalog.product p cross join (values (1), (10)) b (break)
      where p.sku like 'BULK%';`)
  await owner.query('analyze')
  await owner.query('begin')
  const { rows: priced } = await owner.query(
    `select q.price_list from (select array_agg(id) as ids, array_agg(5) as quantities from catalog.product where sku like 'BULK%') p
     cross join lateral pricing.quote($1, null, p.ids, p.quantities) q`,
    [acme],
  )
  const { rows } = await owner.query(
    `select seq_scan::integer, idx_scan::integer from pg_stat_xact_user_tables where relid = 'pricing.price'::regclass`,
  )
  await owner.query('rollback')
  expect(priced).toEqual(Array.from({ length: 100 }, () => ({ price_list: 'C-1' })))
  expect(rows[0].seq_scan).toBe(0)
  // Two lists hold for Acme: for each product the break and the base of both, and the public price. (The planner looks, too.)
  expect(rows[0].idx_scan).toBeLessThan(6 * 100)
})
