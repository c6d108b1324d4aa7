import pg from 'pg'

/** Companies with a contract list each, that all have a price for the same products. */
export interface Contracts {
  companies: number
  productIds: readonly string[]
}

/**
 * Runs `work` while the contracts are there, on one connection of the primary; nothing of them stays. Their changes are on no audit trail
 * either, because the transaction is rolled back.
 */
export async function withContracts<T>(
  databaseUrl: string,
  { companies, productIds }: Contracts,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into accounts.company (number, name) select 'BENCH-' || n, 'Bench ' || n from generate_series(1, $1::integer) n`,
      [companies],
    )
    await client.query(
      `insert into pricing.price_list (name, currency) select number, 'EUR' from accounts.company where number like 'BENCH-%'`,
    )
    await client.query(
      `insert into pricing.price_list_assignment (price_list_id, company_id)
       select l.id, c.id from accounts.company c join pricing.price_list l on l.name = c.number where c.number like 'BENCH-%'`,
    )
    await client.query(
      `insert into pricing.price (price_list_id, product_id, min_quantity, unit)
       select l.id, product_id, break, 1 from pricing.price_list l cross join unnest($1::bigint[]) product_id
       cross join (values (1), (10)) b (break) where l.name like 'BENCH-%'`,
      [productIds],
    )
    await client.query('analyze pricing.price, pricing.price_list, pricing.price_list_assignment, accounts.company')
    return await work(client)
  } finally {
    await client.query('rollback').catch(() => {})
    await client.end()
  }
}
