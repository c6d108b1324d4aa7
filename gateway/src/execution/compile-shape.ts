import {
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql'
import { collectFields, type Document } from './collect-fields.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { compileLeaf } from './compile-leaf.ts'

/** Makes of what was fetched what was asked: null where it breaks the schema, undefined where a null may not stand. */
type Complete = (value: unknown) => unknown

/** The answer of an operation from the merged data, which becomes part of it; null when a null reached its root. */
export type Shape = (data: JsonObject) => JsonObject | null

export function compileShape(document: Document, root: GraphQLCompositeType, selectionSet: SelectionSetNode): Shape {
  const complete = compileObject(document, root, [selectionSet])
  return (data) => complete(data, root.name)
}

function compileType(document: Document, type: GraphQLOutputType, selectionSets: SelectionSetNode[]): Complete {
  if (isNonNullType(type)) {
    const complete = compileType(document, getNullableType(type), selectionSets)
    return (value) => complete(value) ?? undefined
  }
  if (isListType(type)) return compileList(compileType(document, type.ofType, selectionSets))
  if (!isCompositeType(type)) return compileLeaf(type)
  const complete = compileObject(document, type, selectionSets)
  return (value) => (isJsonObject(value) ? complete(value, value['__typename']) : null)
}

function compileList(complete: Complete): Complete {
  return (value) => {
    if (!Array.isArray(value)) return null
    const list: unknown[] = value
    for (let at = 0; at < list.length; at++) {
      const completed = complete(list[at])
      if (completed === undefined) return null
      if (completed !== list[at]) list[at] = completed
    }
    return list
  }
}

interface Field {
  key: string
  complete: Complete
}

function compileObject(document: Document, type: GraphQLCompositeType, selectionSets: SelectionSetNode[]) {
  const known = new Map<string, Field[] | null>()

  function fieldsOf(typename: string): Field[] | null {
    const fields = known.get(typename)
    if (fields !== undefined) return fields
    const compiled = compileFields(document, typename, selectionSets)
    known.set(typename, compiled)
    return compiled
  }

  return (input: JsonObject, typename: unknown): JsonObject | null => {
    const fields = fieldsOf(typeof typename === 'string' ? typename : type.name)
    if (!fields) return null
    const output = hasJust(fields, input) ? input : {}
    for (const { key, complete } of fields) {
      const value = input[key]
      const completed = complete(value)
      if (completed === undefined) return null
      if (output !== input || completed !== value) output[key] = completed
    }
    return output
  }
}

/** Whether an object has these fields, in this order, and no others: most have, and need not be made again. */
function hasJust(fields: readonly Field[], input: JsonObject): boolean {
  let at = 0
  for (const key in input) if (fields[at++]?.key !== key) return false
  return at === fields.length
}

/** Null for a type that the API does not have. */
function compileFields(document: Document, typename: string, selectionSets: SelectionSetNode[]): Field[] | null {
  const type = document.schema.getType(typename)
  if (!isCompositeType(type)) return null
  const collected = collectFields(document, typename, selectionSets)
  return [...collected].map(([key, nodes]) => ({ key, complete: compileField(document, type, nodes) }))
}

function compileField(document: Document, type: GraphQLCompositeType, nodes: FieldNode[]): Complete {
  const name = nodes[0]?.name.value ?? ''
  if (name === '__typename') return isObjectType(type) ? () => type.name : () => undefined
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  if (!field) return () => null
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  return compileType(document, field.type, selectionSets)
}
