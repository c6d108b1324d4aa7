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

/** The answer of an operation from the merged data; null when a null reached its root. */
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
    const list: unknown[] = []
    for (const element of value) {
      const completed = complete(element)
      if (completed === undefined) return null
      list.push(completed)
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
    const output: JsonObject = {}
    for (const { key, complete } of fields) {
      const completed = complete(input[key])
      if (completed === undefined) return null
      output[key] = completed
    }
    return output
  }
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
