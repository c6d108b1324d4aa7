import { readFile } from 'node:fs/promises'
import { buildSchema, type GraphQLArgument, type GraphQLObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { callers, tokensOfCallers, type Caller } from './callers.ts'
import { emptyCall } from './empty-call.ts'
import { ask } from './gateway.ts'
import { mayChange, mayLookInto, mayRead } from './who-may.ts'

const api = buildSchema(await readFile(new URL('../api.graphql', import.meta.url), 'utf8'))
const queries = fieldsOf(api.getQueryType())
const mutations = fieldsOf(api.getMutationType())
let tokens = new Map<Caller, string>()

beforeAll(async () => {
  tokens = await tokensOfCallers()
})

test('every mutation and every query says who may', () => {
  expect([...mayChange.keys()].sort()).toEqual(mutations.map(({ name }) => name).sort())
  expect([...mayRead.keys()].sort()).toEqual(queries.map(({ name }) => name).sort())
})

describe.each(mutations)('$name', (field) => {
  test.each(callers)('as %s', async (caller) => {
    const { data } = await check(caller, mayChange.get(field.name), emptyCall('mutation', field, 'userErrors { code }'))
    if (data?.[field.name]) expect(data[field.name]).toHaveProperty('userErrors')
  })
})

describe.each(queries)('$name', (field) => {
  test.each(callers)('as %s', async (caller) => {
    await check(caller, mayRead.get(field.name), emptyCall('query', field, '__typename'))
  })
})

describe.each([...mayLookInto])('%s', (query, who) => {
  test.each(callers)('as %s', async (caller) => {
    await check(caller, who, { query, variables: {} })
  })
})

/** Those who may are told of wrong input at most; the others are refused, and nothing else. */
async function check(caller: Caller, who: readonly Caller[] = [], call: { query: string; variables: object }) {
  const { errors, data } = await ask<Record<string, unknown> | null>(call.query, {
    token: tokens.get(caller),
    variables: call.variables,
  })
  const codes = new Set(errors.map(({ extensions }) => extensions.code))
  if (who.includes(caller)) expect(['BAD_USER_INPUT', 'NOT_FOUND']).toEqual(expect.arrayContaining([...codes]))
  else expect([...codes]).toEqual([caller === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
  return { data }
}

function fieldsOf(type: GraphQLObjectType | undefined | null): { name: string; args: readonly GraphQLArgument[] }[] {
  return Object.values(type?.getFields() ?? {}).map(({ name, args }) => ({ name, args }))
}
