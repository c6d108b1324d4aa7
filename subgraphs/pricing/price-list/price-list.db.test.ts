import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, describe, expect, test } from 'vitest'
import { builder, buyerOf, openPricing, stock } from '../tests/pricing.ts'

const pricing = openPricing(await testDatabase())
const { ask, askAs, sql, close } = pricing
const { acme } = await stock(pricing)
const make = builder(pricing)
afterAll(close)

const create = async (input: object) =>
  (
    await ask(
      `mutation ($input: PriceListInput!) { createPriceList(input: $input) {
         priceList { id name currency priority validFrom validUntil version } userErrors { path code } } }`,
      { input },
    )
  ).createPriceList
const update = async (input: object) =>
  (
    await ask(
      `mutation ($input: UpdatePriceListInput!) { updatePriceList(input: $input) {
         priceList { name currency priority validUntil version } userErrors { path code details } } }`,
      { input },
    )
  ).updatePriceList
const remove = async (id: string, expectedVersion?: number) =>
  (
    await ask(
      `mutation ($id: ID!, $expectedVersion: Int) { deletePriceList(id: $id, expectedVersion: $expectedVersion) { deletedId userErrors { path code } } }`,
      { id, expectedVersion },
    )
  ).deletePriceList
const assign = async (input: object, command = 'assignPriceList') =>
  (
    await ask(
      `mutation ($input: AssignPriceListInput!) { ${command}(input: $input) {
         priceList { version assignments { company { id } segment everyone } } userErrors { path code message } } }`,
      { input },
    )
  )[command]

describe('a price list', () => {
  test('is created as it was asked for, and found', async () => {
    const validity = { validFrom: '2027-01-01T00:00:00.000Z', validUntil: '2028-01-01T00:00:00.000Z' }
    const { priceList, userErrors } = await create({
      name: ' Europe 2027 ',
      currency: 'EUR',
      priority: 5,
      ...validity,
    })
    expect(userErrors).toEqual([])
    expect(priceList).toMatchObject({ name: 'Europe 2027', currency: 'EUR', priority: 5, version: 1, ...validity })
    const found = await ask('query ($id: ID!) { priceList(id: $id) { name assignments { everyone } } }', priceList)
    expect(found.priceList).toEqual({ name: 'Europe 2027', assignments: [] })
  })

  test('is told everything that is wrong with it at once', async () => {
    const input = { name: ' ', currency: 'euro', validFrom: '2028-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' }
    expect((await create(input)).userErrors).toEqual([
      { path: ['input', 'name'], code: 'INVALID' },
      { path: ['input', 'currency'], code: 'INVALID' },
      { path: ['input', 'validUntil'], code: 'RANGE_ORDER' },
    ])
    expect((await create({ name: 'Doubloons', currency: 'XXX' })).userErrors).toEqual([
      { path: ['input', 'currency'], code: 'INVALID' },
    ])
  })

  test('has its name alone, also when two take it at the same time', async () => {
    const [one, other] = await Promise.all([
      create({ name: 'Twice', currency: 'EUR' }),
      create({ name: 'Twice', currency: 'USD' }),
    ])
    expect([...one.userErrors, ...other.userErrors]).toEqual([{ path: ['input', 'name'], code: 'TAKEN' }])
  })

  test('keeps what a change leaves out, and refuses a change by somebody who read an older version', async () => {
    const { priceList } = await create({ name: 'Changing', currency: 'EUR', validUntil: '2030-01-01T00:00:00Z' })
    expect((await update({ id: priceList.id, priority: 3, expectedVersion: 1 })).priceList).toEqual({
      name: 'Changing',
      currency: 'EUR',
      priority: 3,
      validUntil: '2030-01-01T00:00:00.000Z',
      version: 2,
    })
    expect((await update({ id: priceList.id, validUntil: null })).priceList.validUntil).toBeNull()
    expect((await update({ id: priceList.id, priority: 4, expectedVersion: 2 })).userErrors).toEqual([
      { path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 3 } },
    ])
  })

  test('goes with its prices and assignments, once', async () => {
    const id = await make.list({ name: 'Short-lived' }, { everyone: true }, [['S-5', 1, '1']])
    expect((await remove(id, 7)).userErrors).toEqual([{ path: ['expectedVersion'], code: 'CONFLICT' }])
    expect(await remove(id)).toEqual({ deletedId: id, userErrors: [] })
    expect((await remove(id)).userErrors).toEqual([{ path: ['id'], code: 'NOT_FOUND' }])
  })

  test('is on the audit trail with who made it', async () => {
    await create({ name: 'Audited', currency: 'EUR' })
    expect(
      await sql(`select actor, operation, after ->> 'name' as name from audit.entry order by id desc limit 1`),
    ).toEqual([{ actor: 'user:sales@tensile.example', operation: 'INSERT', name: 'Audited' }])
  })

  test('is paged by name, both ways', async () => {
    for (const name of ['A list', 'B list', 'C list']) await create({ name, currency: 'EUR' })
    const page = async (variables: object) =>
      (
        await ask(
          `query ($first: Int, $after: String, $last: Int, $before: String) {
             priceLists(first: $first, after: $after, last: $last, before: $before) { nodes { name } pageInfo { hasNextPage startCursor endCursor } } }`,
          variables,
        )
      ).priceLists
    const first = await page({ first: 2 })
    expect(first).toMatchObject({ nodes: [{ name: 'A list' }, { name: 'Audited' }], pageInfo: { hasNextPage: true } })
    const next = await page({ first: 1, after: first.pageInfo.endCursor })
    expect(next.nodes).toEqual([{ name: 'B list' }])
    expect((await page({ last: 1, before: next.pageInfo.startCursor })).nodes).toEqual([{ name: 'Audited' }])
  })
})

describe('an assignment', () => {
  test('is to one of a company, a segment and everyone', async () => {
    const { priceList } = await create({ name: 'Assigned', currency: 'EUR' })
    const company = toGlobalId('Company', acme)
    for (const target of [{ companyId: company }, { segment: ' OEM ' }, { everyone: true }]) {
      expect((await assign({ priceListId: priceList.id, ...target })).userErrors).toEqual([])
    }
    const again = await assign({ priceListId: priceList.id, everyone: true })
    expect(again.priceList).toEqual({
      version: 4,
      assignments: [
        { company: { id: company }, segment: null, everyone: false },
        { company: null, segment: 'OEM', everyone: false },
        { company: null, segment: null, everyone: true },
      ],
    })
    const codes = async (target: object) =>
      (await assign({ priceListId: priceList.id, ...target })).userErrors.map(({ code }: { code: string }) => code)
    expect(await codes({})).toEqual(['REQUIRED'])
    expect(await codes({ everyone: true, segment: 'OEM' })).toEqual(['INVALID'])
    expect(await codes({ segment: ' ' })).toEqual(['INVALID'])
    expect(await codes({ companyId: toGlobalId('Company', 999_999) })).toEqual(['NOT_FOUND'])
    expect(await codes({ companyId: priceList.id })).toEqual(['NOT_FOUND'])
  })

  test('is taken away again, once', async () => {
    const id = await make.list({ name: 'Unassigned' }, { segment: 'OEM' }, [])
    const target = { priceListId: id, segment: 'OEM' }
    expect((await assign(target, 'unassignPriceList')).priceList.assignments).toEqual([])
    expect((await assign(target, 'unassignPriceList')).userErrors).toMatchObject([
      { path: ['input'], code: 'NOT_FOUND' },
    ])
  })
})

describe('two lists that would hold for the same buyers', () => {
  const tie = { code: 'PRICE_LISTS_TIE', details: { priceLists: ['Rival', 'First'], count: 1, skus: ['S-1'] } }

  test('are refused at the assignment, the change or the price that makes them tie, both named', async () => {
    await make.list({ name: 'First', validUntil: '2030-01-01T00:00:00Z' }, { everyone: true }, [['S-1', 1, '2']])
    const rival = await make.list({ name: 'Rival' }, null, [['S-1', 10, '1']])
    const refused = await assign({ priceListId: rival, everyone: true })
    expect(refused.userErrors).toMatchObject([{ path: ['input'], code: 'PRICE_LISTS_TIE' }])
    expect(refused.userErrors[0].message).toContain('“Rival” and “First” would both hold')

    await update({ id: rival, priority: 1 })
    expect((await assign({ priceListId: rival, everyone: true })).userErrors).toEqual([])
    expect((await update({ id: rival, priority: 0 })).userErrors).toMatchObject([tie])
    expect((await update({ id: rival, priority: 0, currency: 'USD' })).userErrors).toEqual([])
    expect((await update({ id: rival, currency: 'EUR' })).userErrors).toMatchObject([tie])
    expect((await update({ id: rival, currency: 'EUR', validFrom: '2030-01-01T00:00:00Z' })).userErrors).toEqual([])
  })

  test('do not tie on different products, for different buyers or at different levels', async () => {
    await make.list({ name: 'Other products' }, { everyone: true }, [['S-2', 1, '2']])
    await make.list({ name: 'A segment' }, { segment: 'A' }, [['S-2', 1, '2']])
    await make.list({ name: 'Another segment' }, { segment: 'B' }, [['S-2', 1, '2']])
    await make.list({ name: 'A company' }, { companyId: toGlobalId('Company', acme) }, [['S-2', 1, '2']])
  })

  test('are refused also when both are made at the same time', async () => {
    const ids = [
      await make.list({ name: 'Racer 1' }, { segment: 'race' }, []),
      await make.list({ name: 'Racer 2' }, { segment: 'race' }, []),
    ]
    const answers = await Promise.all(
      ids.map((priceListId) =>
        ask(
          `mutation ($input: SetPricesInput!) { setPrices(input: $input) { changedCount userErrors { path code } } }`,
          { input: { priceListId, entries: [{ sku: 'S-3', unit: '1' }] } },
        ),
      ),
    )
    expect(answers.flatMap(({ setPrices }) => setPrices.userErrors)).toEqual([
      { path: ['input', 'entries', '0', 'sku'], code: 'PRICE_LISTS_TIE' },
    ])
  })
})

test('price lists are the business of sales and admins', async () => {
  for (const viewer of [undefined, buyerOf(acme)]) {
    const { errors } = await askAs('{ priceLists { nodes { name } } }', viewer && { viewer })
    expect(errors[0]?.extensions.code).toBe(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED')
  }
})
