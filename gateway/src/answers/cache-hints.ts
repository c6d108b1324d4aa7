import { isTypeDefinitionNode, Kind, parse, valueFromASTUntyped, type ConstDirectiveNode } from 'graphql'

/** What the schema says of keeping a field, or of what has a type: its `@cacheControl` and `@cacheTag`. */
export interface CacheHint {
  /** Undefined: nothing is said. */
  maxAgeSeconds: number | undefined
  /** As long as what it is in. */
  inherits: boolean
  /** Buyers see something else than guests do. */
  perCompany: boolean
  /** With `{id}` for the id of the object that has the field or type. */
  tags: readonly string[]
}

export interface CacheHints {
  ofField(type: string, field: string): CacheHint
  ofType(type: string): CacheHint
}

/** From the supergraph. */
export function readCacheHints(supergraph: string): CacheHints {
  const hints = new Map<string, CacheHint>()
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (!isTypeDefinitionNode(definition)) continue
    const type = definition.name.value
    hints.set(type, hintOf(definition.directives))
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const { name, directives } of definition.fields ?? []) hints.set(`${type}.${name.value}`, hintOf(directives))
  }
  return {
    ofField: (type, field) => hints.get(`${type}.${field}`) ?? nothing,
    ofType: (type) => hints.get(type) ?? nothing,
  }
}

const nothing: CacheHint = { maxAgeSeconds: undefined, inherits: false, perCompany: false, tags: [] }

function hintOf(directives: readonly ConstDirectiveNode[] = []): CacheHint {
  const valuesOf = (directive: string, argument: string): unknown[] =>
    directives
      .filter(({ name }) => name.value === directive)
      .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === argument))
      .map(({ value }) => valueFromASTUntyped(value))
  const [maxAgeSeconds] = valuesOf('cacheControl', 'maxAge')
  return {
    maxAgeSeconds: typeof maxAgeSeconds === 'number' ? maxAgeSeconds : undefined,
    inherits: valuesOf('cacheControl', 'inheritMaxAge').includes(true),
    perCompany: valuesOf('cacheControl', 'perCompany').includes(true),
    tags: valuesOf('cacheTag', 'format').map(String),
  }
}
