import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import type { CacheHints } from '../answers/cache-hints.ts'

/**
 * Whether guests and all buyers get the same answer to what a subgraph is asked: each root field and each object in it says how long it
 * may be kept, and none that it may not be, or is another for each company. Default deny, as for what is kept.
 */
export function isForEveryone(schema: GraphQLSchema, hints: CacheHints, source: string): boolean {
  const operation = getOperationAST(parse(source, { noLocation: true }))
  const query = schema.getQueryType()
  if (operation?.operation !== OperationTypeNode.QUERY || !query) return false
  return allOf(operation.selectionSet, query)

  function allOf({ selections }: SelectionSetNode, type: GraphQLCompositeType): boolean {
    return selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return isShared(selection, type)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false // plans have none
      const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
      return isCompositeType(condition) && allOf(selection.selectionSet, condition)
    })
  }

  function isShared({ name: { value: name }, selectionSet }: FieldNode, type: GraphQLCompositeType): boolean {
    if (name === '__typename') return true
    if (name === '_entities' && selectionSet) return allEntitiesOf(selectionSet)
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    const hint = hints.ofField(type.name, name)
    if (!field || hint.perCompany || hint.maxAgeSeconds === 0) return false
    const returned = getNamedType(field.type)
    const isHinted = hint.maxAgeSeconds !== undefined || hint.inherits
    if (!isCompositeType(returned)) return isHinted || type !== query
    return (isHinted || isKeepable(returned)) && selectionSet !== undefined && allOf(selectionSet, returned)
  }

  /** Not a field of the API; it selects by the types of the entities. */
  function allEntitiesOf({ selections }: SelectionSetNode): boolean {
    return selections.every((selection) => {
      if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return false
      const entity = schema.getType(selection.typeCondition.name.value)
      return isCompositeType(entity) && isKeepable(entity) && allOf(selection.selectionSet, entity)
    })
  }

  function isKeepable(type: GraphQLCompositeType): boolean {
    const { maxAgeSeconds, inherits } = hints.ofType(type.name)
    if (maxAgeSeconds === undefined && !inherits) return false
    return !isAbstractType(type) || schema.getPossibleTypes(type).every(isKeepable)
  }
}
