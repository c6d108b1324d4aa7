import pg from 'pg'

/** Net terms of the demo companies. A company that has some keeps them. @returns how many accounts are new */
export async function seedCredit(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select set_config('tensile.actor', 'seed', false)`)
    const { rowCount } = await client.query(
      `insert into orders.credit_account (company_id, currency, credit_limit, terms_days)
       select company.id, company.currency, given.credit_limit, given.terms_days
       from jsonb_to_recordset($1) given (number text, credit_limit numeric, terms_days integer)
       join accounts.company on company.number = given.number
       on conflict do nothing`,
      [JSON.stringify(terms)],
    )
    return rowCount ?? 0
  } finally {
    await client.end()
  }
}

const terms = [
  { number: 'C-1001', credit_limit: 250_000, terms_days: 30 },
  { number: 'C-1002', credit_limit: 50_000, terms_days: 14 },
]
