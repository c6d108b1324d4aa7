import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  GraphQLInt,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { CostWeights, FieldName, ListSize } from './cost-weights.ts'

type Variables = Record<string, unknown>

/** What an operation costs, compiled once: objects are 1 each, leaves 0, a mutation 10, unless the schema weighs them. */
export interface OperationCost {
  /** Before it runs, by the page sizes and variables: at most as much, where lists are as long as the schema assumes. */
  requested(variables: Variables): number
  /** Of an answer, by what is in it. */
  actual(data: unknown): number
}

export function compileOperationCost(
  schema: GraphQLSchema,
  weights: CostWeights,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  const compiled = new Map<string, Part[]>()
  const defaults = defaultSizes(operation)
  const parts = compileSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  return {
    requested: (variables) =>
      requestedCost(parts, null, { variables: { ...defaults, ...variables }, known: new Map() }),
    actual: (data) => actualCost(parts, data),
  }

  function compileSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Part[] {
    const spread = new Set<string>()
    return selections.flatMap((selection): Part[] => {
      if (selection.kind === Kind.FIELD) return compileField(selection, type)
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
        return compileSelections(selection.selectionSet, condition)
      }
      const name = selection.name.value
      if (spread.has(name)) return []
      spread.add(name)
      return [{ fragment: name, parts: compileFragment(name) }]
    })
  }

  function compileFragment(name: string): Part[] {
    const known = compiled.get(name)
    if (known) return known
    const parts: Part[] = []
    compiled.set(name, parts)
    const fragment = fragments.get(name)
    if (fragment) {
      parts.push(...compileSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)))
    }
    return parts
  }

  function compileField(node: FieldNode, type: GraphQLNamedType | undefined): Part[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const field = type.getFields()[node.name.value]
    if (!field) return [] // __typename and introspection
    const name: FieldName = { type: type.name, field: field.name }
    const returned = getNamedType(field.type)
    const defaultWeight = type === schema.getMutationType() ? mutationWeight : isCompositeType(returned) ? 1 : 0
    const weight = weights.weightOf(name, returned.name) ?? defaultWeight
    const parts = node.selectionSet ? compileSelections(node.selectionSet, returned) : []
    if (weight === 0 && parts.length === 0) return []
    const listSize = weights.listSizeOf(name)
    const isList = isListType(getNullableType(field.type))
    return [
      {
        key: node.alias?.value ?? node.name.value,
        name: node.name.value,
        weight,
        isList,
        sizedFields: listSize?.sizedFields ?? noFields,
        size: listSize ? sizeOf(node, listSize) : isList ? () => assumedListSize : () => 1,
        parts,
      },
    ]
  }

  function sizeOf(node: FieldNode, { slicingArguments, assumedSize }: ListSize): (variables: Variables) => number {
    const given = slicingArguments.flatMap((name) => node.arguments?.find((each) => each.name.value === name) ?? [])
    const unsaid = assumedSize ?? defaultPageSize
    return (variables) => {
      const sizes = given.map(({ value }) => valueFromAST(value, GraphQLInt, variables)).filter(isSize)
      return sizes.length > 0 ? Math.max(0, ...sizes) : unsaid
    }
  }
}

type Part = FieldPart | FragmentPart

interface FieldPart {
  /** In the answer. */
  key: string
  name: string
  weight: number
  isList: boolean
  /** Fields below that are as long as `size`, and not the field itself. */
  sizedFields: readonly string[]
  size: (variables: Variables) => number
  parts: Part[]
}

/** Compiled once for all places where it is spread: documents may nest fragments so that they multiply. */
interface FragmentPart {
  fragment: string
  parts: Part[]
}

interface Slice {
  fields: readonly string[]
  size: number
}

interface Scope {
  variables: Variables
  /** Costs of fragments, by name and slice around them. */
  known: Map<string, number>
}

const mutationWeight = 10
/** Of a list of which the schema says nothing. */
const assumedListSize = 10
/** Of a connection without `first` and `last`. */
const defaultPageSize = 24
const noFields: readonly string[] = []

function requestedCost(parts: Part[], slice: Slice | null, scope: Scope): number {
  let sum = 0
  for (const part of parts) sum += 'fragment' in part ? fragmentCost(part, slice, scope) : fieldCost(part, slice, scope)
  return sum
}

function fragmentCost({ fragment, parts }: FragmentPart, slice: Slice | null, scope: Scope): number {
  const key = slice ? `${fragment} ${slice.size} ${slice.fields.join()}` : fragment
  const known = scope.known.get(key)
  if (known !== undefined) return known
  const cost = requestedCost(parts, slice, scope)
  scope.known.set(key, cost)
  return cost
}

function fieldCost(
  { name, weight, isList, sizedFields, size, parts }: FieldPart,
  slice: Slice | null,
  scope: Scope,
): number {
  const own = size(scope.variables)
  const below = requestedCost(parts, sizedFields.length > 0 ? { fields: sizedFields, size: own } : null, scope)
  const times = slice?.fields.includes(name) ? slice.size : isList ? own : 1
  return times * (weight + below)
}

function actualCost(parts: Part[], data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  let sum = 0
  for (const part of parts) {
    if ('fragment' in part) sum += actualCost(part.parts, data)
    else sum += valueCost(part, Reflect.get(data, part.key))
  }
  return sum
}

function valueCost(part: FieldPart, value: unknown): number {
  if (value === null || value === undefined) return 0
  if (!Array.isArray(value)) return part.weight + actualCost(part.parts, value)
  let sum = 0
  for (const each of value) sum += valueCost(part, each)
  return sum
}

function defaultSizes({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromAST(defaultValue, GraphQLInt)]] : [],
    ),
  )
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
