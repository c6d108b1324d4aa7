import pg from 'pg'

/** The leaf with the most products. */
export async function largestCategory(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; name: string; products: number }>(
      `select c.id, c.name, count(*)::integer as products from search.product_document f join catalog.category c on c.id = f.leaf_id
       group by c.id order by products desc limit 1`,
    )
    const [largest] = rows
    if (!largest) throw new Error('There are no products to search for.')
    return largest
  } finally {
    await client.end()
  }
}
