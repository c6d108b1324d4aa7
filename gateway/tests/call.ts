import { readFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'
import { ask } from './gateway.ts'

const api = buildSchema(await readFile(new URL('../api.graphql', import.meta.url), 'utf8'))

/** The document that asks for one field of the API with these arguments as variables. */
export function callOf(operation: 'query' | 'mutation', name: string, given: object, selection: string): string {
  const field = (operation === 'query' ? api.getQueryType() : api.getMutationType())?.getFields()[name]
  if (!field) throw new Error(`The API has no ${operation} ${name}.`)
  const args = field.args.filter((arg) => arg.name in given)
  const inBrackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '')
  const declared = inBrackets(args.map((arg) => `$${arg.name}: ${String(arg.type)}`))
  const passed = inBrackets(args.map((arg) => `${arg.name}: $${arg.name}`))
  return `${operation} ${declared} { ${name}${passed} { ${selection} } }`
}

/** Asks for one field of the API; throws what is in the way. */
export async function read<Data>(token: string, name: string, variables: object, selection: string): Promise<Data> {
  const { data, errors } = await ask<Record<string, Data>>(callOf('query', name, variables, selection), {
    token,
    variables,
  })
  const found = data?.[name]
  if (errors.length > 0 || !found) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  return found
}

/** Calls one mutation; throws what is in the way. */
export async function change<Payload = unknown>(
  token: string,
  name: string,
  variables: object,
  selection = '__typename',
): Promise<Payload> {
  const document = callOf('mutation', name, variables, `${selection} userErrors { path code message }`)
  const { data, errors } = await ask<Record<string, Payload & { userErrors: unknown[] }> | null>(document, {
    token,
    variables,
  })
  const payload = data?.[name]
  if (!payload || payload.userErrors.length > 0)
    throw new Error(`${name}: ${JSON.stringify(payload?.userErrors ?? errors)}`)
  return payload
}
