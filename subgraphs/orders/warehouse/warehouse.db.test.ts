import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, expect, test } from 'vitest'
import { buyer, openOrders, warehouseClerk } from '../tests/orders.ts'

const { ask, answer, warehouses, products, receive, close } = openOrders(await testDatabase())
afterAll(() => close())

const rowIds = await warehouses('LYO1', 'FRA1')
const [lyon = '', frankfurt = ''] = [rowIds.LYO1, rowIds.FRA1].map((id) => toGlobalId('Warehouse', id ?? ''))

test('every warehouse is listed by code, also for an anonymous caller', async () => {
  expect(await answer('{ warehouses { id code priority } }')).toEqual({
    warehouses: [
      { id: frankfurt, code: 'FRA1', priority: 20 },
      { id: lyon, code: 'LYO1', priority: 10 },
    ],
  })
})

test('representations are answered in their order, null for what is not there', async () => {
  const ids = [lyon, toGlobalId('Warehouse', 999_999), toGlobalId('Product', 1), 'nonsense', frankfurt]
  const { _entities } = await answer(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Warehouse { code } } }',
    { variables: { representations: ids.map((id) => ({ __typename: 'Warehouse', id })) } },
  )
  expect(_entities).toEqual([{ code: 'LYO1' }, null, null, null, { code: 'FRA1' }])
})

test('a warehouse is made, changed and removed by the staff of warehouses alone', async () => {
  const create = `mutation ($input: CreateWarehouseInput!) {
    createWarehouse(input: $input) { warehouse { id code priority } userErrors { path code } } }`
  const input = { code: 'GDN1', name: 'Gdansk' }
  expect((await ask(create, { viewer: buyer, variables: { input } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  const viewer = warehouseClerk
  const { createWarehouse } = await answer(create, { viewer, variables: { input } })
  expect(createWarehouse).toMatchObject({ warehouse: { code: 'GDN1', priority: 100 }, userErrors: [] })
  const again = await answer(create, { viewer, variables: { input } })
  expect(again.createWarehouse.userErrors).toEqual([{ path: ['input', 'code'], code: 'TAKEN' }])

  const { id } = createWarehouse.warehouse
  const update = `mutation ($input: UpdateWarehouseInput!) {
    updateWarehouse(input: $input) { warehouse { name priority version } userErrors { path code details } } }`
  const change = (more: object) => answer(update, { viewer, variables: { input: { id, ...more } } })
  expect((await change({ priority: 5, expectedVersion: 1 })).updateWarehouse).toEqual({
    warehouse: { name: 'Gdansk', priority: 5, version: 2 },
    userErrors: [],
  })
  expect((await change({ priority: 6, expectedVersion: 1 })).updateWarehouse.userErrors).toEqual([
    { path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 2 } },
  ])

  const remove = 'mutation ($id: ID!) { deleteWarehouse(id: $id) { deletedId userErrors { path code } } }'
  expect((await answer(remove, { viewer, variables: { id } })).deleteWarehouse.deletedId).toBe(id)
})

test('a warehouse that stock was kept in stays', async () => {
  await products('KEPT')
  await receive({ KEPT: { LYO1: 1 } })
  const { deleteWarehouse } = await answer(
    'mutation ($id: ID!) { deleteWarehouse(id: $id) { deletedId userErrors { path code } } }',
    { viewer: warehouseClerk, variables: { id: lyon } },
  )
  expect(deleteWarehouse).toEqual({ deletedId: null, userErrors: [{ path: ['id'], code: 'IN_USE' }] })
})
