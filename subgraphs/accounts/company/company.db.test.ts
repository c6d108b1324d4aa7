import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, expect, test } from 'vitest'
import { acmeBuyer, openAccounts, sales } from '../tests/accounts.ts'

const { ask, close } = await openAccounts(await testDatabase())
afterAll(close)

const find = async (query: string | null, first = 10) => {
  const { data } = await ask<{ companies: { nodes: { name: string }[]; totalCount: number } }>(
    'query ($query: String, $first: Int) { companies(query: $query, first: $first) { nodes { name } totalCount } }',
    { viewer: sales, variables: { query, first } },
  )
  return { names: data.companies.nodes.map(({ name }) => name), total: data.companies.totalCount }
}

test('staff find customers by a part of their name or number', async () => {
  expect(await find(null, 1)).toEqual({ names: ['Acme Machine Works'], total: 2 })
  expect(await find('PUMP')).toEqual({ names: ['Borealis Pumps'], total: 1 })
  expect(await find('c-1001')).toEqual({ names: ['Acme Machine Works'], total: 1 })
  expect(await find('%')).toEqual({ names: [], total: 0 })
})

test('a buyer can not list other customers', async () => {
  const { errors } = await ask('{ companies { totalCount } }', { viewer: acmeBuyer })
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
})
