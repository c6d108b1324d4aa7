import { isTypeDefinitionNode, Kind, parse, valueFromASTUntyped, type ConstDirectiveNode } from 'graphql'

/** What the schema says of costs: `@cost` and `@listSize` of the supergraph. */
export interface CostWeights {
  /** The weight that the schema gives a field, or the type that it returns; undefined when it gives none. */
  weightOf(field: FieldName, returns: string): number | undefined
  listSizeOf(field: FieldName): ListSize | undefined
}

export interface FieldName {
  type: string
  field: string
}

export interface ListSize {
  assumedSize?: number | undefined
  /** Arguments that say how long the list will be. */
  slicingArguments: string[]
  /** The lists of a connection that are that long; the field itself when there are none. */
  sizedFields: string[]
}

export function readCostWeights(supergraph: string): CostWeights {
  const weights = new Map<string, number>()
  const listSizes = new Map<string, ListSize>()
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (!isTypeDefinitionNode(definition)) continue
    const type = definition.name.value
    noteWeight(type, definition.directives)
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of definition.fields ?? []) {
      const name = nameOf({ type, field: field.name.value })
      noteWeight(name, field.directives)
      const listSize = field.directives?.find((directive) => directive.name.value === 'listSize')
      if (listSize) listSizes.set(name, readListSize(listSize))
    }
  }
  return {
    weightOf: (field, returns) => weights.get(nameOf(field)) ?? weights.get(returns),
    listSizeOf: (field) => listSizes.get(nameOf(field)),
  }

  function noteWeight(name: string, directives: readonly ConstDirectiveNode[] | undefined): void {
    const cost = directives?.find((directive) => directive.name.value === 'cost')
    if (cost) weights.set(name, Number(argumentsOf(cost).get('weight')))
  }
}

function nameOf({ type, field }: FieldName): string {
  return `${type}.${field}`
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  const given = argumentsOf(directive)
  const assumedSize = given.get('assumedSize')
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: textsOf(given.get('slicingArguments')),
    sizedFields: textsOf(given.get('sizedFields')),
  }
}

function argumentsOf(directive: ConstDirectiveNode): Map<string, unknown> {
  return new Map((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
