import { signIdentity, type Viewer } from '@tensile/identity'
import { toGlobalId } from '@tensile/relay'
import { buildSchema, Kind, parse, type DirectiveNode } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ask, house } from './gateway.ts'

// What the federation specification demands of a subgraph.

const subgraphs = (['CATALOG', 'SEARCH', 'PRICING', 'ORDERS', 'ACCOUNTS'] as const).map((name) => ({
  name: name.toLowerCase(),
  url: `${house[`${name}_URL`]}/graphql`,
}))

async function askSubgraph(url: string, query: string, variables = {}, viewer: Viewer | null = null) {
  const requestId = crypto.randomUUID()
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      'x-tensile-identity': signIdentity({ viewer, requestId }, house.IDENTITY_SECRET),
    },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data: Record<string, any>; errors?: object[] }
}

describe.each(subgraphs)('$name', ({ url }) => {
  test('answers its schema, with the federation that it links to', async () => {
    const { data } = await askSubgraph(url, '{ _service { sdl } }')
    expect(data._service.sdl).toContain('https://specs.apollo.dev/federation/v2')
    expect(() => parse(data._service.sdl)).not.toThrow()
    expect(() => buildSchema(data._service.sdl, { assumeValidSDL: true })).not.toThrow()
  })
})

const admin: Viewer = { id: '1', email: 'admin@tensile.example', name: 'Ada', roles: ['admin'], companyId: null }
const entities = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`

/** Search has none: it refers to those of the catalog. */
test.each(subgraphs.filter(({ name }) => name !== 'search'))(
  'entities of $name are null where there is none, whatever their kind, without an error',
  async ({ name, url }) => {
    const kinds = entitiesOf((await askSubgraph(url, '{ _service { sdl } }')).data._service.sdl)
    expect(kinds.length).toBeGreaterThan(0)
    // Whether a product is there the catalog alone knows.
    const known = kinds.filter((kind) => kind !== 'Product' || name === 'catalog')
    const representations = [
      ...known.map((kind) => ({ __typename: kind, id: toGlobalId(kind, 999_999_999) })),
      ...kinds.map((kind) => ({ __typename: kind, id: toGlobalId('Nothing', 1) })),
    ]
    const { data, errors } = await askSubgraph(url, entities('__typename'), { representations }, admin)
    expect(errors).toBeUndefined()
    expect(data._entities).toEqual(representations.map(() => null))
  },
)

test.each(subgraphs.filter(({ name }) => /catalog|pricing|orders/.test(name)))(
  'products of $name come in the order asked for, null for what is none',
  async ({ url }) => {
    const { data } = await ask<{ products: { nodes: { id: string }[] } }>('{ products(first: 3) { nodes { id } } }')
    const [first = '', second = '', third = ''] = data.products.nodes.map(({ id }) => id)
    const ids = [third, 'no id', first, second, third]
    const representations = ids.map((id) => ({ __typename: 'Product', id }))
    const answer = await askSubgraph(url, entities('... on Product { id }'), { representations })
    expect(answer.errors).toBeUndefined()
    expect(answer.data._entities.map((entity: { id: string } | null) => entity?.id ?? null)).toEqual(
      ids.map((id, place) => (place === 1 ? null : id)),
    )
  },
)

test('a representation without its key is an error and not a fault', async () => {
  const answer = await askSubgraph(`${house.CATALOG_URL}/graphql`, entities('... on Product { sku }'), {
    representations: [{ __typename: 'Nothing', id: 'x' }],
  })
  expect(JSON.stringify(answer)).not.toMatch(/select|\.ts|node_modules/)
})

/** Names of the types that a subgraph resolves by their key. */
function entitiesOf(sdl: string): string[] {
  const isKey = ({ name, arguments: given = [] }: DirectiveNode) =>
    /^(federation__)?key$/.test(name.value) && !given.some(({ name: argument }) => argument.value === 'resolvable')
  return parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.directives?.some(isKey)
      ? [definition.name.value]
      : [],
  )
}
