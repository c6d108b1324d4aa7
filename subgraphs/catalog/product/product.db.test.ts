import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { buyer, openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'

const { ask, close } = openCatalog(await testDatabase())
afterAll(close)
const { make, family } = await fasteners(ask)

const create = async (specs: unknown, rest: object = {}) =>
  (
    await ask(
      `mutation ($input: ProductInput!) { createProduct(input: $input) {
        product { id sku status specs { key value unit display entered canonical } } userErrors { path code message details } } }`,
      { input: { familyId: family.id, name: 'Hex screw', specs, ...rest } },
    )
  ).createProduct

const update = async (id: string, input: object, expectedVersion?: number) =>
  (
    await ask(
      `mutation ($id: ID!, $input: ProductPatch!, $expectedVersion: Int) { updateProduct(id: $id, input: $input, expectedVersion: $expectedVersion) {
        product { id name version status specs { key value } } userErrors { path code details } } }`,
      { id, input, expectedVersion },
    )
  ).updateProduct

const codes = (payload: { userErrors: { path: string[]; code: string }[] }) =>
  payload.userErrors.map(({ path, code }) => `${path.at(-1)} ${code}`).sort()

describe('the specifications of a product', () => {
  test.each([
    ['a missing required value', { thread_size: 'M8' }, ['length REQUIRED']],
    ['text for a number', { thread_size: 'M8', length: 'fifty' }, ['length WRONG_TYPE']],
    ['null', { thread_size: 'M8', length: null }, ['length WRONG_TYPE']],
    ['NaN', { thread_size: 'M8', length: 'NaN' }, ['length WRONG_TYPE']],
    ['a fraction of a whole number', { thread_size: 'M8', length: 10, washers: 1.5 }, ['washers WRONG_TYPE']],
    ['too little', { thread_size: 'M8', length: 1.9 }, ['length BELOW_MIN']],
    ['too much in another unit', { thread_size: 'M8', length: '20 in' }, ['length ABOVE_MAX']],
    ['another dimension', { thread_size: 'M8', length: '12 V' }, ['length WRONG_UNIT']],
    ['an unknown unit', { thread_size: 'M8', length: '12 blips' }, ['length WRONG_UNIT']],
    ['a broken pattern', { thread_size: '1/4-20', length: 10 }, ['thread_size PATTERN_MISMATCH']],
    ['what is no option', { thread_size: 'M8', length: 10, material: 'A3' }, ['material NOT_AN_OPTION']],
    ['an unknown key', { thread_size: 'M8', length: 10, voltage: 24 }, ['voltage UNKNOWN_ATTRIBUTE']],
    [
      'a range upside down',
      { thread_size: 'M8', length: 10, temperature: { min: 80, max: -20 } },
      ['temperature RANGE_ORDER'],
    ],
    ['a number for a range', { thread_size: 'M8', length: 10, temperature: 20 }, ['temperature WRONG_TYPE']],
    ['a word for a boolean', { thread_size: 'M8', length: 10, coated: 'yes' }, ['coated WRONG_TYPE']],
    ['a single mark', { thread_size: 'M8', length: 10, marks: 'CE' }, ['marks WRONG_TYPE']],
    ['an unknown mark', { thread_size: 'M8', length: 10, marks: ['CE', 'XX'] }, ['marks NOT_AN_OPTION']],
    [
      'everything at once',
      { length: 0, material: 'Gold', coated: 1, what: 1 },
      [
        'coated WRONG_TYPE',
        'length BELOW_MIN',
        'material NOT_AN_OPTION',
        'thread_size REQUIRED',
        'what UNKNOWN_ATTRIBUTE',
      ],
    ],
  ])('refuse %s', async (_, specs, expected) => {
    const payload = await create(specs)
    expect(payload.product).toBeNull()
    expect(codes(payload)).toEqual(expected)
  })

  test('refuse anything but an object', async () => {
    for (const specs of [[], 'x', 5]) expect(codes(await create(specs))).toEqual(['specs WRONG_TYPE'])
  })

  test('name the nearest option', async () => {
    const { userErrors } = await create({ thread_size: 'M8', length: 10, material: 'steel' })
    expect(userErrors[0]).toMatchObject({ path: ['input', 'specs', 'material'], details: { nearest: 'Steel' } })
  })

  test.each([
    ['1 in', 25.4, '25.4 mm'],
    ['1 1/2 in', 38.1, '38.1 mm'],
    ['5,5 cm', 55, '55 mm'],
    ['0.03 m', 30, '30 mm'],
    ['41', 41, '41 mm'],
    [42.125, 42.125, '42.125 mm'],
  ])('keep %j as %d mm beside what was entered', async (entered, value, display) => {
    const { product, userErrors } = await create({ thread_size: 'M8', length: entered, material: 'A2' })
    expect(userErrors).toEqual([])
    expect(product.specs.find(({ key }: { key: string }) => key === 'length')).toMatchObject({
      value,
      display,
      entered,
      unit: 'mm',
      canonical: value,
    })
  })

  test('are told in the order of the attributes, of every type', async () => {
    const { product } = await create({
      ...{ marks: ['UL', 'CE'], coated: true, temperature: '-20 to 80 °C', washers: 2 },
      ...{ length: 77, thread_size: 'M10x1.25', material: 'A4' },
    })
    expect(product.specs.map(({ key, value, display }: Record<string, unknown>) => [key, value, display])).toEqual([
      ['material', 'A4', 'A4'],
      ['thread_size', 'M10x1.25', 'M10x1.25'],
      ['length', 77, '77 mm'],
      ['washers', 2, '2'],
      ['temperature', { min: -20, max: 80 }, '-20 – 80 °C'],
      ['coated', true, 'Yes'],
      ['marks', ['UL', 'CE'], 'UL, CE'],
    ])
  })
})

describe('a product', () => {
  test('gets a readable SKU from the family and its axes', async () => {
    const { product } = await create({ thread_size: 'M6', length: '20 mm', material: 'A2' })
    expect(product.sku).toBe('HB4017-A2-M6-20')
  })

  test('is refused when another has its SKU in any case', async () => {
    await create({ thread_size: 'M5', length: 11 }, { sku: 'Mixed-1' })
    expect(codes(await create({ thread_size: 'M5', length: 12 }, { sku: 'mixed-1' }))).toEqual(['sku TAKEN'])
  })

  test('is refused when a variant of the family has the same axes, in whatever unit', async () => {
    await create({ thread_size: 'M7', length: 25.4, material: 'A2' }, { sku: 'FIRST-7' })
    const payload = await create({ thread_size: 'M7', length: '1 in', material: 'A2' }, { sku: 'SECOND-7' })
    expect(payload.userErrors).toMatchObject([
      { path: ['input', 'specs'], code: 'DUPLICATE_VARIANT', details: { sku: 'FIRST-7' } },
    ])
  })

  test('is found by its SKU in any case and by its id', async () => {
    const { product } = await create({ thread_size: 'M9', length: 9 }, { sku: 'Find-Me' })
    const found = await ask('query ($id: ID!) { product(sku: "FIND-me") { id } node(id: $id) { __typename id } }', {
      id: product.id,
    })
    expect(found).toEqual({ product: { id: product.id }, node: { __typename: 'Product', id: product.id } })
  })

  test('changes by a patch: given values are merged, null takes one away', async () => {
    const { product } = await create({ thread_size: 'M4', length: 30, coated: true })
    const payload = await update(product.id, { name: 'Renamed', specs: { length: 35, coated: null } })
    expect(payload.product).toMatchObject({
      name: 'Renamed',
      version: 2,
      specs: [
        { key: 'thread_size', value: 'M4' },
        { key: 'length', value: 35 },
      ],
    })
  })

  test('refuses a change by somebody who read an older version', async () => {
    const { product } = await create({ thread_size: 'M4', length: 31 })
    await update(product.id, { name: 'First' }, 1)
    const payload = await update(product.id, { name: 'Second' }, 1)
    expect(payload.userErrors).toMatchObject([
      { path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 2 } },
    ])
    expect((await ask('query ($id: ID!) { product(id: $id) { name } }', { id: product.id })).product.name).toBe('First')
  })

  test('that is a draft is hidden from buyers', async () => {
    const { product } = await create({ thread_size: 'M4', length: 32 }, { status: 'DRAFT' })
    const query =
      'query ($id: ID!, $sku: String!) { product(id: $id) { sku } node(id: $id) { id } bySku: product(sku: $sku) { sku } }'
    expect(await ask(query, product, buyer)).toEqual({ product: null, node: null, bySku: null })
    expect((await ask(query, product)).product.sku).toBe(product.sku)
  })

  test('is gone after its deletion, and can’t be deleted twice', async () => {
    const { product } = await create({ thread_size: 'M4', length: 33 })
    const remove = () =>
      ask('mutation ($id: ID!) { deleteProduct(id: $id) { deletedId userErrors { code } } }', product)
    expect((await remove()).deleteProduct).toEqual({ deletedId: product.id, userErrors: [] })
    expect((await remove()).deleteProduct).toEqual({ deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] })
  })

  test('of two who create the same SKU at once, exactly one succeeds', async () => {
    const payloads = await Promise.all(
      Array.from({ length: 6 }, () => create({ thread_size: 'M3', length: 8 }, { sku: 'RACE-1' })),
    )
    expect(payloads.filter(({ product }) => product)).toHaveLength(1)
    for (const payload of payloads.filter(({ product }) => !product))
      expect(payload.userErrors[0].code).toMatch(/TAKEN|DUPLICATE_VARIANT/)
  })
})

describe('generating variants', () => {
  const generate = async (axes: object[], dryRun: boolean, rest: object = {}) =>
    (
      await ask(
        `mutation ($input: GenerateVariantsInput!) { generateVariants(input: $input) {
          created skipped variants { sku name axes exists } userErrors { path code message } } }`,
        { input: { familyId: family.id, axes, dryRun, ...rest } },
      )
    ).generateVariants
  const axes = [
    { key: 'thread_size', values: ['M20', 'M24'] },
    { key: 'length', values: [60, '10 cm', 120] },
    { key: 'material', values: ['A2'] },
  ]

  test('tells in a dry run what it would make, and makes nothing', async () => {
    const plan = await generate(axes, true)
    expect(plan).toMatchObject({ created: 6, skipped: 0, userErrors: [] })
    expect(plan.variants[1]).toEqual({
      sku: 'HB4017-A2-M20-100',
      name: 'ISO 4017 A2 M20 100 mm',
      axes: { thread_size: 'M20', length: '10 cm', material: 'A2' },
      exists: false,
    })
    expect((await ask('{ product(sku: "HB4017-A2-M20-100") { id } }')).product).toBeNull()
  })

  test('skips what exists, and run twice makes nothing more', async () => {
    await make.product(family.id, { thread_size: 'M20', length: 60, material: 'A2' })
    expect(await generate(axes, false)).toMatchObject({ created: 5, skipped: 1, userErrors: [] })
    expect(await generate(axes, false)).toMatchObject({ created: 0, skipped: 6, userErrors: [] })
  })

  test('refuses wrong values by axis and place, and makes none', async () => {
    const plan = await generate(
      [
        { key: 'thread_size', values: ['M30', '1/4-20'] },
        { key: 'length', values: [50] },
        { key: 'coated', values: [true] },
      ],
      false,
    )
    expect(plan.userErrors.map(({ path, code }: { path: string[]; code: string }) => [...path.slice(1), code])).toEqual(
      [
        ['axes', '2', 'key', 'UNKNOWN_ATTRIBUTE'],
        ['axes', 'thread_size', '1', 'PATTERN_MISMATCH'],
      ],
    )
  })

  test('refuses more than 10,000 at once', async () => {
    const values = Array.from({ length: 101 }, (_, index) => index + 10)
    const plan = await generate(
      [
        { key: 'length', values },
        { key: 'thread_size', values: values.map((value) => `M${value}`) },
      ],
      true,
    )
    expect(plan.userErrors).toMatchObject([{ code: 'TOO_MANY' }])
  })

  test('refuses all when shared values are wrong', async () => {
    expect(
      (await generate(axes.with(0, { key: 'thread_size', values: ['M33'] }), false, { specs: { coated: 'no' } }))
        .userErrors[0].code,
    ).toBe('WRONG_TYPE')
  })
})
