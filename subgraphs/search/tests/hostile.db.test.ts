import { testDatabase } from '@tensile/local-stack/test-database'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileScraps } from './hostile-scraps.ts'
import { openSearch } from './search.ts'

const own = await testDatabase()
const { ask, owner, close } = openSearch(own)
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Fasteners', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Hex Bolts', 'LEAF', id from catalog.category where name = 'Fasteners';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, variant_defining, filterable)
      select id, 'length', 'Length', 'NUMBER', 'mm', true, true from catalog.category where name = 'Hex Bolts';
    insert into catalog.family (name, code, category_id) select 'Hex bolt', 'HB', id from catalog.category where name = 'Hex Bolts';
    insert into catalog.product (sku, name, family_id, specs) select 'HB-' || n, 'Hex bolt M8 x ' || n, id, jsonb_build_object('length', n)
      from catalog.family, generate_series(10, 30) n`)
})

const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...hostileScraps), { maxLength: 12 }).map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...hostileScraps), { maxLength: 12 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes)),
  },
)
const runs = { numRuns: 2_000, seed: 20_261_121 }
const everything = `query ($text: String!) {
  search(query: $text) { totalCount didYouMean nodes { id } facets { key } interpretation { display remainder } nearest { differs } relaxations { totalCount } }
  suggest(query: $text) { text productCount } }`

async function expectAnswer(text: string) {
  const { data, errors } = await ask<{ search: { totalCount: number } | null }>(everything, { variables: { text } })
  expect(errors, JSON.stringify(text)).toEqual([])
  expect(data.search?.totalCount).toBeGreaterThanOrEqual(0)
}

describe('whatever is asked for', () => {
  test('is answered', () => fc.assert(fc.asyncProperty(hostile, expectAnswer), runs), 120_000)

  test('is refused in words when it is too long, and only then', async () => {
    for (const text of [
      'x'.repeat(500),
      "'".repeat(500),
      'm8x'.repeat(166),
      '1 '.repeat(250),
      '🔩'.repeat(250),
      '(('.repeat(250),
    ])
      await expectAnswer(text)
    for (const text of ['x'.repeat(501), 'a b '.repeat(2_500), '\u0000 9'.repeat(3_400)]) {
      const { errors } = await ask('query ($text: String!) { search(query: $text) { totalCount } }', {
        variables: { text },
      })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
      expect(errors[0]?.message).toContain('at most 500 characters')
    }
  })

  test(
    'also in filters is answered, or refused in words',
    () =>
      fc.assert(
        fc.asyncProperty(hostile, hostile, fc.constantFrom('length', null), async (value, other, key) => {
          for (const filter of [{ in: [value] }, { min: value, max: other }, { contains: value }]) {
            const { errors } = await ask(
              'query ($filter: [SpecFilter!]) { search(query: "bolt", filter: $filter) { totalCount facets { key } } }',
              { variables: { filter: [{ key: key ?? value, ...filter }] } },
            )
            for (const { extensions, message } of errors)
              expect(extensions?.code, `${message} ${value}`).toBe('BAD_USER_INPUT')
          }
        }),
        { ...runs, numRuns: 300 },
      ),
    60_000,
  )
})
