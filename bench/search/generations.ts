import pg from 'pg'
import { settle } from './settle.ts'

/** Copies of all products lie so far behind each other. */
const DISTANCE = 1_000_000_000

/**
 * Copies what search reads of all products (values and documents) that many times: the same words, other sizes, as a catalog grows by
 * further ranges of the same trade. The rows are written as the triggers would have, without them, because they would take minutes; the
 * catalog itself stays as it is.
 */
export async function addGenerations(primaryUrl: string, replicaUrl: string, generations: number): Promise<void> {
  await withoutTriggers(primaryUrl, replicaUrl, async (client) => {
    const { rows } = await client.query<{ definition: string }>(
      `select pg_get_indexdef('search.product_document_words'::regclass) as definition`,
    )
    await client.query('begin')
    await client.query('drop index search.product_document_words')
    for (let generation = 1; generation <= generations; generation++) {
      await client.query(copiesOfSpecs, [generation * DISTANCE, 1_000 + generation])
      await client.query(copiesOfDocuments, [generation * DISTANCE, `'g${generation}`])
    }
    await client.query(rows[0]?.definition ?? '')
    await client.query('commit')
  })
}

export async function removeGenerations(primaryUrl: string, replicaUrl: string): Promise<void> {
  await withoutTriggers(primaryUrl, replicaUrl, async (client) => {
    for (const table of copied) await client.query(`delete from ${table} where product_id >= ${DISTANCE}`)
  })
}

const copied = ['search.product_document', 'catalog.product_spec']

const copiesOfSpecs = `insert into catalog.product_spec (product_id, key, ordinal, leaf_id, number, number_max, value, value_max, text, entered, display)
  select product_id + $1::bigint, key, ordinal, leaf_id, number * $2::integer, number_max * $2::integer, value * $2::integer, value_max * $2::integer, text, entered, display
  from catalog.product_spec where product_id < ${DISTANCE}`
// Lexemes of sizes: values, threads, and words that begin with a number.
const copiesOfDocuments = `insert into search.product_document (product_id, leaf_id, family_id, available, name_key, facets, document)
  select product_id + $1::bigint, leaf_id, family_id, available, name_key, facets, regexp_replace(document::text, '''(?=[nvt]:|m?[0-9])', $2::text, 'g')::tsvector
  from search.product_document where product_id < ${DISTANCE}`

/** Runs the work on the primary, then waits until the databases have settled. */
async function withoutTriggers(primaryUrl: string, replicaUrl: string, work: (client: pg.Client) => Promise<void>) {
  const primary = new pg.Client({ connectionString: primaryUrl })
  await primary.connect()
  try {
    await primary.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
    await work(primary)
  } finally {
    await primary.end()
  }
  await settle(primaryUrl, replicaUrl)
}
