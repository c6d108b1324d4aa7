import { readFile } from 'node:fs/promises'
import { toGlobalId } from '@tensile/relay'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readPersistedOperations } from '../operations/persisted-operations.ts'
import { compileAnswerPolicy } from './answer-policy.ts'
import { readCacheHints } from './cache-hints.ts'

const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
const schema = buildSchema(await read('api.graphql'))
const hints = readCacheHints(await read('supergraph.graphql'))

function policyOf(source: string) {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return compileAnswerPolicy(schema, hints, document, operation)
}

test('of the operations of store and admin, those that are the same for all guests may be kept', async () => {
  const kept = [...(await readPersistedOperations()).values()]
    .filter((text) => text.startsWith('query'))
    .map((text) => [/^query (\w+)/.exec(text)?.[1] ?? '', policyOf(text).maxAgeSeconds] as const)
    .filter(([, seconds]) => seconds > 0)
  const ofStore = {
    Product: 30,
    Results: 30,
    PriceOf: 90,
    Suggestions: 90,
    Home: 90,
    Category: 90,
    Family: 90,
    FamilyVariants: 90,
  }
  expect(Object.fromEntries(kept)).toMatchObject(ofStore)
  expect(kept.map(([name]) => name)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/Viewer|Cart|Order|Company|Stock|Audit|ApiKey|Webhook|Synonyms/)]),
  )
})

describe('how long', () => {
  test.each([
    [
      'as the least of all that is read',
      '{ product(sku: "1") { id availability { total } price { list { amount } } } }',
      30,
    ],
    [
      'wherever a fragment reads it',
      '{ product(sku: "1") { id ...F } } fragment F on Product { availability { total } }',
      30,
    ],
    ['of a type, behind any field', '{ brand(id: "1") { name } units { code } }', 90],
    ['not at all with a field that says nothing', '{ units { code } viewer { name } }', 0],
    ['not at all by an interface that says nothing', '{ node(id: "1") { id } }', 0],
    ['not at all of the schema itself', '{ units { code } __schema { queryType { name } } }', 0],
    ['not at all of nothing', '{ __typename }', 0],
    ['not at all when it changes', 'mutation { deleteBrand(id: "1") { deletedId } }', 0],
  ])('%s', (_, source, seconds) => expect(policyOf(source).maxAgeSeconds).toBe(seconds))
})

describe('what drops it', () => {
  const id = (row: string, type = 'Product') => toGlobalId(type, row)

  test('the tags of each object by its id, of fields by that of the object that has them', () => {
    const { tagsOf } = policyOf(
      '{ products { nodes { id ...P } } } fragment P on Product { price { list { amount } } }',
    )
    const nodes = [
      { id: id('12'), price: null },
      { id: id('13'), price: null },
    ]
    expect([...(tagsOf({ products: { nodes } }) ?? [])].sort()).toEqual(
      ['catalog', 'price:12', 'price:13', 'prices', 'product:12', 'product:13', 'products'].sort(),
    )
  })

  test('of a list that is empty or only counted, the tag of the list', () => {
    expect(policyOf('{ products { totalCount } }').tagsOf({ products: { totalCount: 0 } })).toEqual(
      new Set(['products']),
    )
  })

  test('of a union what its members have', () => {
    const { tagsOf } = policyOf(
      '{ suggest(query: "h") { target { __typename ... on Product { id sku } ... on Brand { slug } } } }',
    )
    const targets = (...all: object[]) => ({ suggest: all.map((target) => ({ target })) })
    expect(
      tagsOf(targets({ __typename: 'Product', id: id('7'), sku: '7' }, { __typename: 'Brand', slug: 'f' })),
    ).toContain('product:7')
    expect(tagsOf(targets({ __typename: 'Product', sku: '7' }))).toBeNull()
    expect(tagsOf(targets({ slug: 'f' }))).toBeNull()
  })

  test('nothing, without the id of what it depends on', () => {
    const { tagsOf } = policyOf('{ product(sku: "1") { id name } }')
    expect(tagsOf({ product: { name: 'Bolt' } })).toBeNull()
    expect(tagsOf({ product: { id: id('7', 'Family'), name: 'Bolt' } })).toBeNull()
    expect(tagsOf({ product: { id: 'made up', name: 'Bolt' } })).toBeNull()
  })
})

test('fragments that multiply are compiled once', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, n) => `fragment F${n} on Category { a${n}: children { ...F${n + 1} } b${n}: children { ...F${n + 1} } }`,
  ).join(' ')
  const policy = policyOf(`{ categories { ...F0 } } ${fragments} fragment F40 on Category { name }`)
  expect(policy.maxAgeSeconds).toBe(90)
})
