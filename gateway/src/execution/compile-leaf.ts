import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql'

/** A value of the type as it is, null for one that is not of the type. Scalars of our own are not looked into. */
export function compileLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  const isOfType = testOf(type)
  return (value) => (value !== undefined && value !== null && isOfType(value) ? value : null)
}

function testOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  if (!isSpecifiedScalarType(type)) return () => true
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'Int':
      return Number.isInteger
    case 'Float':
      return Number.isFinite
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value)
    default:
      return (value) => typeof value === 'string'
  }
}
