import { fromGlobalId } from '@tensile/relay'
import { tagOf } from '@tensile/cache'
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { CacheHint, CacheHints } from './cache-hints.ts'

/** How long answers of an operation may be kept for everybody, and what drops them; compiled once. */
export interface AnswerPolicy {
  /** 0: not at all. */
  maxAgeSeconds: number
  /** Null when an answer lacks an id by which it could be dropped: such an answer is not kept. */
  tagsOf(data: object): Set<string> | null
}

/** Default deny: a root field or an object that the schema says nothing of keeps the whole answer from being kept. */
export function compileAnswerPolicy(
  schema: GraphQLSchema,
  hints: CacheHints,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AnswerPolicy {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  const compiled = new Map<string, Part[]>()
  const tags = new Set<string>()
  let maxAgeSeconds = Infinity

  const root = schema.getRootType(operation.operation)
  const level = root ? levelOf(operation.selectionSet, root) : null
  for (const { name } of level?.parts ?? []) {
    const { maxAgeSeconds: own } = root ? hints.ofField(root.name, name) : nothing
    const returned = getNamedType(root?.getFields()[name]?.type)
    restrict(own ?? (returned && hints.ofType(returned.name).maxAgeSeconds) ?? (name === '__typename' ? Infinity : 0))
  }
  return {
    maxAgeSeconds: Number.isFinite(maxAgeSeconds) ? maxAgeSeconds : 0,
    tagsOf(data) {
      const found = new Set(tags)
      return level && collect(level, data, found) ? found : null
    },
  }

  function restrict(seconds: number): void {
    maxAgeSeconds = Math.min(maxAgeSeconds, seconds)
  }

  /** @returns the tags that need the id of an object */
  function noteTags({ tags: all }: CacheHint): string[] {
    for (const tag of all) if (!isOfId(tag)) tags.add(tag)
    return all.filter(isOfId)
  }

  function levelOf(selectionSet: SelectionSetNode, type: GraphQLCompositeType): Level {
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
    const tagsByType = new Map(types.map(({ name }) => [name, noteTags(hints.ofType(name))]))
    const parts = partsOf(selectionSet, type)
    const hasIds =
      [...tagsByType.values()].some((each) => each.length > 0) ||
      parts.some((part) => part.tags.length > 0 || part.below?.hasIds)
    return { type: isAbstractType(type) ? null : type.name, hasIds, tagsByType, parts }
  }

  function partsOf({ selections }: SelectionSetNode, type: GraphQLCompositeType): Part[] {
    return selections.flatMap((selection): Part[] => {
      if (selection.kind === Kind.FIELD) return [partOf(selection, type)]
      if (selection.kind === Kind.FRAGMENT_SPREAD) return partsOfFragment(selection.name.value)
      const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
      return isCompositeType(condition) ? partsOf(selection.selectionSet, condition) : []
    })
  }

  function partsOfFragment(name: string): Part[] {
    const known = compiled.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    const type = fragment && schema.getType(fragment.typeCondition.name.value)
    const parts = fragment && isCompositeType(type) ? partsOf(fragment.selectionSet, type) : []
    compiled.set(name, parts)
    return parts
  }

  function partOf({ name: { value: name }, alias, selectionSet }: FieldNode, type: GraphQLCompositeType): Part {
    const key = alias?.value ?? name
    // What drops an answer is told by these two.
    if ((key === 'id' || key === '__typename') && key !== name) restrict(0)
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    if (!field && name !== '__typename') restrict(0)
    const hint = hints.ofField(type.name, name)
    const returned = field && getNamedType(field.type)
    if (hint.maxAgeSeconds !== undefined) restrict(hint.maxAgeSeconds)
    else if (isCompositeType(returned) && !hint.inherits) restrictToType(returned)
    return {
      key,
      name,
      of: type.name,
      tags: noteTags(hint),
      below: selectionSet && isCompositeType(returned) ? levelOf(selectionSet, returned) : null,
    }
  }

  function restrictToType(type: GraphQLCompositeType): void {
    const { maxAgeSeconds: seconds, inherits } = hints.ofType(type.name)
    if (seconds !== undefined) restrict(seconds)
    else if (!inherits) restrict(0)
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(restrictToType)
  }

  /** @returns whether every object that needs one had an id */
  function collect(below: Level, value: unknown, found: Set<string>): boolean {
    if (!below.hasIds) return true
    if (Array.isArray(value)) return value.every((each) => collect(below, each, found))
    if (typeof value !== 'object' || value === null) return true
    const type: unknown = below.type ?? Reflect.get(value, '__typename')
    const ofType = below.tagsByType.get(String(type))
    if (!ofType) return false
    const parts = below.parts.filter(({ of }) => of === type || isAmong(of, String(type)))
    const wanted = [...ofType, ...parts.flatMap((part) => part.tags)]
    if (wanted.length > 0) {
      const id = fromGlobalId(String(Reflect.get(value, 'id')))
      if (!id || id.type !== type) return false
      for (const tag of wanted) found.add(tagOf(tag, id.id))
    }
    return parts.every((part) => !part.below || collect(part.below, Reflect.get(value, part.key), found))
  }

  function isAmong(abstract: string, type: string): boolean {
    const [one, other] = [schema.getType(abstract), schema.getType(type)]
    return isAbstractType(one) && isObjectType(other) && schema.isSubType(one, other)
  }
}

/** The selections of an object. */
interface Level {
  /** Null: only the object itself tells, by `__typename`. */
  type: string | null
  /** Of it, or of what is below it, ids are told by tags. */
  hasIds: boolean
  tagsByType: Map<string, string[]>
  parts: Part[]
}

interface Part {
  /** In the answer. */
  key: string
  name: string
  /** The type that the field is selected of. */
  of: string
  /** Those that need the id of the object. */
  tags: string[]
  below: Level | null
}

const nothing: Pick<CacheHint, 'maxAgeSeconds'> = { maxAgeSeconds: undefined }
const isOfId = (tag: string) => tag.includes('{id}')
