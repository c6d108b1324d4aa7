import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { accessTokenOf, ask } from './gateway.ts'

let sales = ''
let buyer = ''
let company = ''
let sku = ''

beforeAll(async () => {
  sales = await accessTokenOf('sales')
  buyer = await accessTokenOf('buyer')
  const viewer = await ask<{ viewer: { company: { id: string; segment: string; country: string; vatId: string } } }>(
    '{ viewer { company { id segment country vatId } } }',
    { token: buyer },
  )
  expect(viewer.data.viewer.company).toMatchObject({ segment: 'OEM', country: 'DE' })
  company = viewer.data.viewer.company.id
  const listed = await ask<{ products: { nodes: { sku: string }[] } }>('{ products(first: 1) { nodes { sku } } }')
  sku = listed.data.products.nodes[0]?.sku ?? ''
})

const priceOf = async (token?: string) => {
  const { data, errors } = await ask<{ product: { price: { unit: { amount: string }; priceList: string } | null } }>(
    'query ($sku: String!) { product(sku: $sku) { id name price(quantity: 7) { unit { amount } priceList } } }',
    { token, variables: { sku } },
  )
  expect(errors).toEqual([])
  return data.product.price
}

async function command(name: string, type: string, input: object, selection: string): Promise<any> {
  const { data, errors } = await ask<Record<string, { userErrors: unknown[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { path code message } } }`,
    { token: sales, variables: { input } },
  )
  expect(errors).toEqual([])
  expect(data[name]?.userErrors).toEqual([])
  return data[name]
}

test('a contract price is the buyer’s alone, holds from its commit on, and its list is found by node', async () => {
  const publicPrice = await priceOf()
  const name = `Contract ${randomUUID()}`
  const { priceList } = await command(
    'createPriceList',
    'PriceListInput',
    { name, currency: 'EUR' },
    'priceList { id }',
  )
  await command('setPrices', 'SetPricesInput', { priceListId: priceList.id, entries: [{ sku, unit: '0.0123' }] }, '')
  await command('assignPriceList', 'AssignPriceListInput', { priceListId: priceList.id, companyId: company }, '')
  expect((await priceOf(buyer))?.priceList).toBe(name)
  expect(await priceOf()).toEqual(publicPrice)

  const { data } = await ask(
    'query ($id: ID!) { node(id: $id) { ... on PriceList { name assignments { company { name } } entries { nodes { product { sku name } unit { amount } } } } } }',
    { token: sales, variables: priceList },
  )
  expect(data).toMatchObject({
    node: {
      name,
      assignments: [{ company: { name: 'Acme Machine Works' } }],
      entries: { nodes: [{ product: { sku }, unit: { amount: '0.0123' } }] },
    },
  })
  const deleted = await ask('mutation ($id: ID!) { deletePriceList(id: $id) { deletedId userErrors { message } } }', {
    token: sales,
    variables: priceList,
  })
  expect(deleted.data).toEqual({ deletePriceList: { deletedId: priceList.id, userErrors: [] } })
  expect((await priceOf(buyer))?.priceList).not.toBe(name)
})

test('a promotion is found by node, with what it is for', async () => {
  const { data } = await ask<{ promotions: { nodes: { id: string; category: { name: string } }[] } }>(
    '{ promotions(first: 1) { nodes { id category { name } } } }',
    { token: sales },
  )
  const [promotion] = data.promotions.nodes
  expect(promotion?.category.name).toBe('Safety Gloves')
  const found = await ask('query ($id: ID!) { node(id: $id) { ... on Promotion { name percentOff } } }', {
    token: sales,
    variables: { id: promotion?.id },
  })
  expect(found.data).toEqual({ node: { name: 'Safe into the winter', percentOff: '10' } })
})

test('nobody but sales and admins reads or changes price lists', async () => {
  for (const token of [undefined, buyer, await accessTokenOf('catalog_manager')]) {
    const { data, errors } = await ask('{ priceLists { totalCount } }', { token })
    expect(data ?? null).toBeNull()
    expect(errors[0]?.extensions.code).toBe(token ? 'FORBIDDEN' : 'UNAUTHENTICATED')
  }
})
