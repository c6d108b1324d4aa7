import { testDatabase } from '@tensile/local-stack/test-database'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { minorDigits, resolvePrice, tie, type Deal, type List } from '../tests/price-reference.ts'
import { openPricing, stock } from '../tests/pricing.ts'

const own = await testDatabase()
const pricing = openPricing(own)
const { acme, borealis, productRow } = await stock(pricing)
const products = ['S-1', 'S-2', 'S-3'].map(productRow)
const owner = new pg.Client({ connectionString: own.ownerUrl })
await owner.connect()
afterAll(async () => {
  await owner.end()
  await pricing.close()
})

const currency = fc.constantFrom(...Object.keys(minorDigits))
const day = fc.option(fc.integer({ min: 1, max: 9 }))
const window = fc.record({ from: day, until: day }).filter(({ from, until }) => !from || !until || from < until)
const millionths = fc.oneof(
  fc.bigInt(0n, 3_000_000n),
  fc.bigInt(0n, 300n).map((cents) => cents * 5_000n),
)
const minQuantity = fc.constantFrom(1, 2, 5, 10, 100)
const product = fc.integer({ min: 0, max: products.length - 1 })

const list = fc
  .record({
    target: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    currency,
    priority: fc.integer({ min: 0, max: 1 }),
    window,
    prices: fc.uniqueArray(fc.record({ product, minQuantity, unit: millionths }), {
      maxLength: 6,
      selector: (price) => `${price.product} ${price.minQuantity}`,
    }),
  })
  .map(({ window, ...rest }) => ({ ...rest, ...window }))

const deal = fc
  .record({
    off: fc.oneof(
      fc.bigInt(1n, 10_000n).map((percentOff) => ({ percentOff, amountOff: null, currency: null })),
      fc.record({ amountOff: fc.bigInt(1n, 2_000_000n), currency }).map((amount) => ({ percentOff: null, ...amount })),
    ),
    product: fc.option(product),
    window,
  })
  .map(({ off, product, window }) => ({ ...off, product, ...window }))

const line = fc.record({ product, quantity: fc.constantFrom(1, 2, 3, 7, 10, 99, 100, 1_001) })

test('any mix of lists, tiers, windows and promotions is priced as the plain reference says, and refused where it ties', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(list, { maxLength: 7 }),
      fc.array(deal, { maxLength: 4 }),
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 10 }),
      async (givenLists, givenDeals, lines, at) => {
        await owner.query('begin')
        try {
          const lists: List[] = []
          for (const given of givenLists) {
            const id = await insertList(given)
            const stored = { ...given, id: id ?? 0 }
            expect(id === null).toBe(lists.some((other) => tie(stored, other)))
            if (id !== null) lists.push(stored)
          }
          const deals: Deal[] = []
          for (const given of givenDeals) deals.push({ ...given, id: await insertDeal(given) })
          const expected = lines.map(({ product, quantity }) => resolvePrice(lists, deals, product, quantity, at))
          expect(await quote(lines, at)).toEqual(expected)
        } finally {
          await owner.query('rollback')
        }
      },
    ),
    { numRuns: 200 },
  )
})

/** The new list's id, or null when it was refused as a tie. */
async function insertList(list: Omit<List, 'id'>): Promise<number | null> {
  await owner.query('savepoint list')
  const { rows } = await owner.query<{ id: string }>(
    `insert into pricing.price_list (name, currency, priority, valid_from, valid_until)
     values (gen_random_uuid()::text, $1, $2, $3, $4) returning id`,
    [list.currency, list.priority, instant(list.from), instant(list.until)],
  )
  const id = Number(rows[0]?.id)
  await owner.query(
    'insert into pricing.price_list_assignment (price_list_id, company_id, segment) values ($1, $2, $3)',
    [id, { 1: acme, 2: null, 3: null, 4: borealis }[list.target], list.target === 2 ? 'OEM' : null],
  )
  try {
    await owner.query(
      `insert into pricing.price (price_list_id, product_id, min_quantity, unit)
       select $1, * from unnest($2::bigint[], $3::integer[], $4::numeric[])`,
      [
        id,
        list.prices.map(({ product }) => products[product]),
        list.prices.map(({ minQuantity }) => minQuantity),
        list.prices.map(({ unit }) => decimal(unit)),
      ],
    )
    return id
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.constraint !== 'price_lists_tie') throw error
    await owner.query('rollback to savepoint list')
    return null
  }
}

async function insertDeal(deal: Omit<Deal, 'id'>): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into pricing.promotion (name, percent_off, amount_off, currency, product_id, valid_from, valid_until)
     values (gen_random_uuid()::text, $1::numeric / 100, $2, $3, $4, $5, $6) returning id`,
    [
      deal.percentOff,
      deal.amountOff === null ? null : decimal(deal.amountOff),
      deal.currency,
      deal.product === null ? null : products[deal.product],
      instant(deal.from),
      instant(deal.until),
    ],
  )
  return Number(rows[0]?.id)
}

async function quote(lines: readonly { product: number; quantity: number }[], at: number) {
  const { rows } = await owner.query(`select * from pricing.quote($1, null, $2::bigint[], $3::integer[], $4)`, [
    acme,
    lines.map(({ product }) => products[product]),
    lines.map(({ quantity }) => quantity),
    instant(at),
  ])
  return rows.map((row) =>
    row.unit === null
      ? null
      : {
          list: Number(row.price_list_id),
          currency: row.currency,
          listUnit: scaled(row.list_unit, 6),
          unit: scaled(row.unit, 6),
          net: scaled(row.net, minorDigits[row.currency] ?? 0),
          until: row.valid_until === null ? null : (row.valid_until.getTime() - epoch) / 86_400_000,
        },
  )
}

const epoch = Date.UTC(2027, 0, 1)
const instant = (day: number | null) => (day === null ? null : new Date(epoch + day * 86_400_000))

const decimal = (millionths: bigint) => `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`

/** "12.5" with 2 digits is 1250n. */
function scaled(text: string, digits: number): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(digits, '0'))
}
