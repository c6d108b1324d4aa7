import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'

const { ask, close } = openCatalog(await testDatabase())
afterAll(close)
const { make, cluster, node, leaf, family, definitions } = await fasteners(ask)
const m8 = await make.product(family.id, { thread_size: 'M8', length: 20, material: 'A2' })
const m10 = await make.product(family.id, { thread_size: 'M10', length: '1 in', material: 'Steel' })

const effective = async (field: 'category' | 'family', id: string) =>
  (
    await ask(
      `query ($id: ID!) { ${field}(id: $id) { attributes { inherited overrides { owner { ... on Category { name } } }
        definition { key type unit min max required options pattern owner { ... on Category { name } ... on Family { name } } } } } }`,
      { id },
    )
  )[field].attributes
const find = (attributes: { definition: { key: string } }[], key: string) =>
  attributes.find(({ definition }) => definition.key === key)

const define = async (input: object) =>
  (
    await ask(
      `mutation ($input: DefineAttributeInput!) { defineAttribute(input: $input) {
        attribute { id } impact { productsInvalid sample { product { sku } errors { code } } } userErrors { path code message details } } }`,
      { input: { label: 'x', ...input } },
    )
  ).defineAttribute
const change = async (input: object) =>
  (
    await ask(
      `mutation ($input: UpdateAttributeInput!) { updateAttribute(input: $input) {
        attribute { id key unit min max } impact { productsInvalid } userErrors { path code message details } } }`,
      { input },
    )
  ).updateAttribute
const remove = async (id: string, onInvalid = 'BLOCK') =>
  (
    await ask(
      'mutation ($id: ID!, $onInvalid: OnInvalid!) { deleteAttribute(id: $id, onInvalid: $onInvalid) { deletedId userErrors { code details } } }',
      { id, onInvalid },
    )
  ).deleteAttribute
const impact = async (input: object) =>
  (
    await ask(
      `query ($input: AttributeChangeInput!) { attributeImpact(input: $input) {
        productsChecked productsInvalid facetsGained facetsLost userErrors { code } sample { product { sku } errors { code path } } } }`,
      { input },
    )
  ).attributeImpact
const specsOf = async (id: string): Promise<Record<string, unknown>> => {
  const { product } = await ask('query ($id: ID!) { product(id: $id) { specs { key value display } } }', { id })
  return Object.fromEntries(product.specs.map(({ key, value }: { key: string; value: unknown }) => [key, value]))
}

describe('inheritance', () => {
  test('hands definitions down cluster, node, leaf and family, in that order', async () => {
    const attributes = await effective('family', family.id)
    expect(attributes.map(({ definition }: any) => `${definition.key} of ${definition.owner.name}`)).toEqual([
      'material of Fasteners',
      'thread_size of Screws',
      'length of Screws',
      'washers of Hex Head Screws',
      'temperature of Hex Head Screws',
      'coated of Hex Head Screws',
      'marks of Hex Head Screws',
    ])
    expect(attributes.every(({ inherited }: any) => inherited)).toBe(true)
  })

  test('lets a nearer definition override, completed by what it leaves unset', async () => {
    const inches = await make.family(leaf.id, 'ASME B18.2.1', 'ASME')
    const inLength = await make.attribute(inches.id, 'length', { type: 'NUMBER', unit: 'in', max: 6 })
    const length = find(await effective('family', inches.id), 'length')
    expect(length).toMatchObject({
      inherited: false,
      overrides: { owner: { name: 'Screws' } },
      definition: { unit: 'in', max: 6, required: true, owner: { name: 'ASME B18.2.1' } },
    })
    expect((length as any).definition.min).toBeCloseTo(2 / 25.4, 10)
    const bolt = await make.product(inches.id, { thread_size: 'M8', length: 3 })
    const { product } = await ask(
      'query ($id: ID!) { product(id: $id) { specs { key value unit canonical definedBy { ... on Family { name } } } } }',
      bolt,
    )
    expect(
      find(
        product.specs.map((spec: any) => ({ definition: spec })),
        'length',
      ),
    ).toMatchObject({ definition: { value: 3, unit: 'in', canonical: 76.2, definedBy: { name: 'ASME B18.2.1' } } })
    expect(
      (
        await ask(`mutation ($input: ProductInput!) { createProduct(input: $input) { userErrors { code message } } }`, {
          input: { familyId: inches.id, name: 'x', specs: { thread_size: 'M8', length: 7 } },
        })
      ).createProduct.userErrors,
    ).toMatchObject([{ code: 'ABOVE_MAX', message: 'x must be at most 6 in.'.replace('x', 'length') }])
    await ask('mutation ($id: ID!) { deleteProduct(id: $id) { deletedId } }', bolt)
    await remove(inLength.id)
  })

  test.each([
    ['another type', { key: 'length', type: 'TEXT' }, 'OVERRIDE_MISMATCH'],
    ['another dimension', { key: 'length', type: 'NUMBER', unit: 'V' }, 'OVERRIDE_MISMATCH'],
    ['wider bounds', { key: 'length', type: 'NUMBER', unit: 'm', max: 2 }, 'OVERRIDE_WIDENS'],
    ['new options', { key: 'material', type: 'SELECT', options: ['Steel', 'Gold'] }, 'OVERRIDE_WIDENS'],
  ])('refuses to override with %s, both definitions named', async (_, input, code) => {
    const { userErrors } = await define({ ownerId: leaf.id, ...input })
    expect(userErrors).toMatchObject([{ code, details: { owner: 'Hex Head Screws' } }])
    expect(['Screws', 'Fasteners']).toContain(userErrors[0].details.overriddenOwner)
  })

  test('refuses a parent that contradicts what exists below it', async () => {
    const { userErrors } = await define({ ownerId: cluster.id, key: 'coated', type: 'TEXT' })
    expect(userErrors).toMatchObject([
      { code: 'OVERRIDE_MISMATCH', details: { owner: 'Hex Head Screws', overriddenOwner: 'Fasteners' } },
    ])
  })
})

describe('a definition', () => {
  test.each([
    ['a key twice', { ownerId: () => node.id, key: 'length', type: 'NUMBER', unit: 'mm' }, 'TAKEN'],
    ['a malformed key', { ownerId: () => node.id, key: '1 x', type: 'TEXT' }, 'INVALID'],
    ['an unknown unit', { ownerId: () => node.id, key: 'a', type: 'NUMBER', unit: 'blips' }, 'WRONG_UNIT'],
    ['a unit for text', { ownerId: () => node.id, key: 'a', type: 'TEXT', unit: 'mm' }, 'INVALID'],
    ['bounds upside down', { ownerId: () => node.id, key: 'a', type: 'NUMBER', min: 5, max: 4 }, 'RANGE_ORDER'],
    ['an invalid pattern', { ownerId: () => node.id, key: 'a', type: 'TEXT', pattern: '([a-z' }, 'BAD_PATTERN'],
    [
      'a pattern that could run for ever',
      { ownerId: () => node.id, key: 'a', type: 'TEXT', pattern: '^(a+)+$' },
      'BAD_PATTERN',
    ],
    ['another one that could', { ownerId: () => node.id, key: 'a', type: 'TEXT', pattern: '^(a|a)*b$' }, 'BAD_PATTERN'],
    ['a back reference', { ownerId: () => node.id, key: 'a', type: 'TEXT', pattern: '^(.)\\1$' }, 'BAD_PATTERN'],
    ['an option twice', { ownerId: () => node.id, key: 'a', type: 'SELECT', options: ['x', 'x'] }, 'INVALID'],
    ['an owner that is none', { ownerId: () => m8.id, key: 'a', type: 'TEXT' }, 'NOT_FOUND'],
  ])('is refused with %s', async (_, { ownerId, ...input }, code) => {
    expect((await define({ ...input, ownerId: ownerId() })).userErrors).toMatchObject([{ code }])
  })

  test('accepts the patterns of the trade', async () => {
    for (const pattern of [
      '^M\\d+(\\.\\d+)?(x\\d+(\\.\\d+)?)?$',
      '^(#\\d+-\\d+|\\d+/\\d+-\\d+)$',
      '^[A-Z]{2}\\d{1,4}$',
    ]) {
      const { attribute, userErrors } = await define({ ownerId: leaf.id, key: 'designation', type: 'TEXT', pattern })
      expect(userErrors).toEqual([])
      await remove(attribute.id)
    }
  })
})

describe('a change that would break products', () => {
  test('is told by a dry run, and nothing changes', async () => {
    const define = {
      ownerId: leaf.id,
      key: 'grade',
      label: 'Grade',
      type: 'SELECT',
      options: ['8.8'],
      required: true,
      filterable: true,
    }
    expect(await impact({ define })).toMatchObject({
      productsChecked: 2,
      productsInvalid: 2,
      facetsGained: ['grade'],
      facetsLost: [],
      userErrors: [],
      sample: [{ product: { sku: m8.sku }, errors: [{ code: 'REQUIRED' }] }, { product: { sku: m10.sku } }],
    })
    expect(find(await effective('category', leaf.id), 'grade')).toBeUndefined()
  })

  test('is refused with the impact', async () => {
    const payload = await change({ id: definitions.length.id, max: 22 })
    expect(payload).toMatchObject({
      attribute: null,
      impact: { productsInvalid: 1 },
      userErrors: [{ code: 'BREAKS_PRODUCTS', details: { productsInvalid: 1 } }],
    })
  })

  test('turns them into drafts when asked to, and only them', async () => {
    const { userErrors } = await change({ id: definitions.length.id, max: 22, onInvalid: 'UNPUBLISH' })
    expect(userErrors).toEqual([])
    const { a, b } = await ask(
      'query ($a: ID!, $b: ID!) { a: product(id: $a) { status } b: product(id: $b) { status } }',
      { a: m8.id, b: m10.id },
    )
    expect([a.status, b.status]).toEqual(['ACTIVE', 'DRAFT'])
    expect(await change({ id: definitions.length.id, max: 500 })).toMatchObject({ userErrors: [] })
    const publish = await ask(
      'mutation ($id: ID!) { updateProduct(id: $id, input: { status: ACTIVE }) { product { status } userErrors { code } } }',
      m10,
    )
    expect(publish.updateProduct).toEqual({ product: { status: 'ACTIVE' }, userErrors: [] })
  })

  test('can’t publish a draft that is still invalid', async () => {
    await change({ id: definitions.length.id, max: 22, onInvalid: 'UNPUBLISH' })
    const publish = await ask(
      'mutation ($id: ID!) { updateProduct(id: $id, input: { status: ACTIVE }) { product { status } userErrors { code } } }',
      m10,
    )
    expect(publish.updateProduct).toMatchObject({ product: null, userErrors: [{ code: 'ABOVE_MAX' }] })
    await change({ id: definitions.length.id, max: 500 })
    await ask('mutation ($id: ID!) { updateProduct(id: $id, input: { status: ACTIVE }) { userErrors { code } } }', m10)
  })

  test('is refused as IN_USE when it deletes a definition that products have values of', async () => {
    expect(await remove(definitions.material.id)).toMatchObject({
      deletedId: null,
      userErrors: [{ code: 'IN_USE', details: { productsInvalid: 2 } }],
    })
    expect(await impact({ delete: definitions.material.id })).toMatchObject({
      productsInvalid: 2,
      facetsLost: ['material'],
    })
  })
})

describe('stored values', () => {
  test('follow a new unit, in one transaction', async () => {
    expect(await change({ id: definitions.length.id, unit: 'cm' })).toMatchObject({
      attribute: { unit: 'cm', min: 0.2, max: 50 },
      userErrors: [],
    })
    expect((await specsOf(m8.id))['length']).toBe(2)
    expect((await specsOf(m10.id))['length']).toBe(2.54)
    await change({ id: definitions.length.id, unit: 'mm' })
    expect((await specsOf(m8.id))['length']).toBe(20)
  })

  test('follow a new key, below overrides too', async () => {
    const narrowed = await make.family(leaf.id, 'Narrowed', 'NARROW')
    await make.attribute(narrowed.id, 'length', { type: 'NUMBER', unit: 'mm', max: 50 })
    const short = await make.product(narrowed.id, { thread_size: 'M8', length: 30 })
    expect((await change({ id: definitions.length.id, key: 'overall_length' })).userErrors).toEqual([])
    expect(await specsOf(m8.id)).toMatchObject({ overall_length: 20 })
    expect(await specsOf(short.id)).toMatchObject({ overall_length: 30 })
    expect(find(await effective('family', narrowed.id), 'overall_length')).toMatchObject({
      inherited: false,
      definition: { max: 50 },
    })
    expect((await change({ id: definitions.length.id, key: 'length' })).userErrors).toEqual([])
  })

  test('keep their key where the definition overrides another', async () => {
    const override = await define({ ownerId: leaf.id, key: 'material', type: 'SELECT', options: ['Steel', 'A2'] })
    expect((await change({ id: override.attribute.id, key: 'stuff' })).userErrors).toMatchObject([
      { code: 'OVERRIDE_MISMATCH', path: ['input', 'key'] },
    ])
    expect((await remove(override.attribute.id)).userErrors).toEqual([])
  })
})

test('a definition refuses a change by somebody who read an older version', async () => {
  expect((await change({ id: definitions.coated.id, label: 'Coating', expectedVersion: 99 })).userErrors).toMatchObject(
    [{ code: 'CONFLICT' }],
  )
})
