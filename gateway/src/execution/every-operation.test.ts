import { readFile } from 'node:fs/promises'
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
  Kind,
  type GraphQLType,
  type GraphQLSchema,
} from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { readPersistedOperations } from '../operations/persisted-operations.ts'
import { startCompilingGateway } from '../../tests/compiling-gateway.ts'

/** Those of store and admin. */
const operations = [...(await readPersistedOperations()).values()]
const askOf = () => async () => ({ data: null })
const supergraph = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8')
const { gateway, server, interpreted } = await startCompilingGateway(supergraph, askOf)
afterAll(() => server.stop())

test.each(operations)('is compiled: %.60s', async (query) => {
  const variables = variablesFor(query)
  const contextValue = { signedIdentity: 'signed', asEveryone: () => contextValue }
  const ask = () => server.executeOperation({ query, variables }, { contextValue })
  await ask()
  const before = interpreted()
  await ask()
  expect(interpreted()).toBe(before)
})

function variablesFor(query: string): Record<string, unknown> {
  const { schema } = gateway
  if (!schema) throw new Error('no schema')
  const [operation] = parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {}
  return Object.fromEntries(
    (operation.variableDefinitions ?? [])
      .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
      .map(({ variable, type }) => [variable.name.value, someValue(schema, typeFromAST(schema, type))]),
  )
}

/** Any value of a type. */
function someValue(schema: GraphQLSchema, type: GraphQLType | undefined): unknown {
  if (!isInputType(type)) return null
  if (isNonNullType(type)) return someValue(schema, getNullableType(type))
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type))
    return type.name === 'Boolean' ? true : type.name === 'Int' || type.name === 'Float' ? 1 : 'x'
  const required = Object.values(type.getFields()).filter(isRequiredInputField)
  return Object.fromEntries(required.map((field) => [field.name, someValue(schema, field.type)]))
}
