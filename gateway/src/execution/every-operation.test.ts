import { readFile } from 'node:fs/promises'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
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
import '../disable-telemetry.ts'
import { readPersistedOperations } from '../operations/persisted-operations.ts'
import { createSubgraphDataSource } from '../subgraphs/subgraph-data-source.ts'
import { createCompiledOperations } from './compiled-operations.ts'

/** Those of store and admin. */
const operations = [...(await readPersistedOperations()).values()]
const askOf = () => async () => ({ data: null })
const compiled = createCompiledOperations(askOf)
const gateway = new ApolloGateway({
  supergraphSdl: await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8'),
  buildService: () => createSubgraphDataSource(askOf()),
  experimental_didResolveQueryPlan: compiled.add,
})
let interpreted = 0
const { executor } = gateway
gateway.executor = (context) => {
  interpreted++
  return executor(context)
}
compiled.runFirst(gateway)
const server = new ApolloServer({ gateway })
await server.start()
afterAll(() => server.stop())

test.each(operations)('is compiled: %.60s', async (query) => {
  const variables = variablesFor(query)
  const ask = () => server.executeOperation({ query, variables }, { contextValue: { signedIdentity: 'signed' } })
  await ask()
  interpreted = 0
  await ask()
  expect(interpreted).toBe(0)
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
