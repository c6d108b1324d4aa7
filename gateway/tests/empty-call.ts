import { toGlobalId } from '@tensile/relay'
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql'

/** A call with nothing in it but what the schema demands: those who may make it are told of wrong input at most. */
export function emptyCall(
  operation: 'query' | 'mutation',
  { name, args }: { name: string; args: readonly GraphQLArgument[] },
  selection: string,
) {
  const required = args.filter(isRequired)
  const inBrackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '')
  const declared = inBrackets(required.map((arg) => `$${arg.name}: ${String(arg.type)}`))
  const passed = inBrackets(required.map((arg) => `${arg.name}: $${arg.name}`))
  return {
    query: `${operation} ${declared} { ${name}${passed} { ${selection} } }`,
    variables: Object.fromEntries(required.map((arg) => [arg.name, emptyValue(arg)])),
  }
}

function emptyValue({ name, type }: { name: string; type: GraphQLInputType }): unknown {
  if (isNonNullType(type)) return emptyValue({ name, type: type.ofType })
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequired)
        .map((field) => [field.name, emptyValue(field)]),
    )
  }
  if (isScalarType(type) && type.name === 'ID') return idOfNothing(name)
  if (isScalarType(type) && type.name === 'Boolean') return true
  if (isScalarType(type) && (type.name === 'Int' || type.name === 'Float')) return 1
  if (isScalarType(type) && type.name === 'Decimal') return '1'
  if (isScalarType(type) && type.name === 'DateTime') return '2030-01-01T00:00:00.000Z'
  return type.name === 'JSON' ? {} : ''
}

/** The id of a row that is not there: `familyId` names a family. */
function idOfNothing(name: string): string {
  const noun = name.endsWith('Id') && name !== 'ownerId' ? name.slice(0, -2) : 'category'
  return toGlobalId(`${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, 999_999_999)
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined
}
