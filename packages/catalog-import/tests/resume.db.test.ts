import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { expect, it } from 'vitest'

import { importCatalog, openFolder, type Refusal } from '../src/index.ts'
import { fixtureWith, motor } from './temporary-folder.ts'

const database = await testDatabase()
const databaseUrl = database.writeUrl('catalog')

const PRODUCTS = 8_000
const WRONG_EVERY = 1_000

const products = Array.from({ length: PRODUCTS }, (_, n) =>
  motor(`R-${n}`, { voltage: n % WRONG_EVERY === 7 ? 60 : 24, power: n + 1 }),
)

it('goes on where it was killed, writes no product twice and reports every refused row', async () => {
  const folder = fixtureWith({ 'products.jsonl': products.join('') })
  await killAfterSomeBatches(folder)

  const refusals: Refusal[] = []
  const summary = await importCatalog(openFolder(folder), { databaseUrl, onRefusals: (some) => refusals.push(...some) })
  const wrong = PRODUCTS / WRONG_EVERY
  expect(summary.resumed).toBeGreaterThan(0)
  expect(summary.resumed).toBeLessThan(PRODUCTS)
  expect(summary.products).toEqual({ created: PRODUCTS - wrong, updated: 0, unchanged: 0, refused: wrong })
  expect(refusals.map(({ line }) => line % WRONG_EVERY)).toEqual(Array.from({ length: wrong }, () => 8))

  const { rows } = await query(`select entity_id from audit.entry where entity_type = 'catalog.product'`)
  expect(rows).toHaveLength(PRODUCTS - wrong)
})

it('starts anew once an import has come to its end', async () => {
  const folder = fixtureWith({ 'products.jsonl': products.join('') })
  const summary = await importCatalog(openFolder(folder), { databaseUrl })
  expect(summary).toMatchObject({
    resumed: 0,
    products: { created: 0, updated: 0, unchanged: PRODUCTS - PRODUCTS / WRONG_EVERY },
  })
})

it('does not go on with an import after another one, which may have changed the same products', async () => {
  const folder = fixtureWith({ 'products.jsonl': products.slice(1).join('') })
  await killAfterSomeBatches(folder)
  await importCatalog(openFolder(fixtureWith({})), { databaseUrl })
  expect(await importCatalog(openFolder(folder), { databaseUrl })).toMatchObject({ resumed: 0 })
})

it('lets one import run at a time', async () => {
  const other = new pg.Client({ connectionString: databaseUrl })
  await other.connect()
  await other.query(`select pg_advisory_lock(hashtext('tensile import'))`)
  const second = importCatalog(openFolder(fixtureWith({})), { databaseUrl })
  expect(await Promise.race([second.then(() => 'done'), lockIsWaitedFor().then(() => 'waiting')])).toBe('waiting')
  await other.end()
  expect(await second).toMatchObject({ products: { refused: 0 } })
})

/** Starts an import in a process of its own and kills it without mercy when it has told of its third batch. */
async function killAfterSomeBatches(folder: string) {
  const script = fileURLToPath(new URL('./import-in-a-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder, databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let batches = 0
  for await (const _ of createInterface({ input: child.stdout })) if (++batches === 3) child.kill('SIGKILL')
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
}

async function lockIsWaitedFor() {
  for (;;) {
    const { rows } = await query(
      `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
    )
    if (rows.length > 0) return
  }
}

async function query(text: string) {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
