import { readFile } from 'node:fs/promises'
import type { Permission } from '@tensile/identity'
import type { PermissionTable } from '@tensile/subgraph'
import { buildSchema, getNamedType, isCompositeType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { readOfSubgraphs } from '../../generated-page.ts'
import { readCacheHints } from '../answers/cache-hints.ts'
import { isForEveryone } from './is-for-everyone.ts'

const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
const schema = buildSchema(await read('api.graphql'))
const hints = readCacheHints(await read('supergraph.graphql'))
const entitiesOf = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${selection} } }`

test.each([
  '{ products(first: 24) { nodes { __typename id sku name brand { name } specs { key display } } pageInfo { hasNextPage } } }',
  '{ search(query: "M12") { totalCount nodes { id } facets { key values { value count } } interpretation { text } } }',
  entitiesOf('Product { availability { status total locations { warehouse { name } } } }'),
])('guests and buyers see the same: %s', (source) => {
  expect(isForEveryone(schema, hints, source)).toBe(true)
})

test.each([
  entitiesOf('Product { price { unit { amount } } }'),
  entitiesOf('Product { priceTiers { minQuantity } }'),
  entitiesOf('Product { availability { total } price { unit { amount } } }'),
  entitiesOf('Order { number }'),
  '{ viewer { email } }',
  '{ products { nodes { id } } viewer { email } }',
  '{ node(id: "UHJvZHVjdDox") { id } }',
  'mutation { logout { __typename } }',
  '{ products { nodes { nothing } } }',
])('not everyone may be told: %s', (source) => {
  expect(isForEveryone(schema, hints, source)).toBe(false)
})

// What is for some alone would be refused to all, and to a buyer in the words for guests.
test('what is read for everyone is open to anyone', async () => {
  const tables = await readOfSubgraphs<{ permissions: PermissionTable }>('permissions.ts')
  const permissionsOf = (type: string, field: string): Permission[] =>
    tables.flatMap(({ module: { permissions } }) => {
      const entry = permissions[type]
      const own = entry && (isPermission(entry) ? entry : entry[field])
      return own ? [own] : []
    })
  const shared = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name, type: returned }) => {
          const below = isCompositeType(getNamedType(returned)) ? ' { __typename }' : ''
          const source =
            type === schema.getQueryType() ? `{ ${name}${below} }` : entitiesOf(`${type.name} { ${name}${below} }`)
          return isForEveryone(schema, hints, source)
        })
        .map(({ name }) => [type.name, name] as const),
    )
  expect(shared.length).toBeGreaterThan(100)
  const closed = shared.filter(([type, field]) => permissionsOf(type, field).some(({ kind }) => kind !== 'anyone'))
  expect(closed).toEqual([])
})

const isPermission = (entry: NonNullable<PermissionTable[string]>): entry is Permission =>
  typeof entry.kind === 'string'
