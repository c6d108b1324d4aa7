import type { GraphQLSchema } from 'graphql'
import { includesType } from './includes-type.ts'
import { isJsonObject, mergeInto, type JsonObject } from './json.ts'
import type { RequiredSelection } from './query-plan.ts'

/** What a subgraph needs to know of an entity; null for one that lacks a part of it. */
export type Represent = (entity: JsonObject) => JsonObject | null

/** Compiles the `requires` of a fetch. */
export function compileRepresent(schema: GraphQLSchema, selections: readonly RequiredSelection[]): Represent {
  const parts = selections.map((selection): ((entity: JsonObject, into: JsonObject) => boolean) => {
    if (selection.kind === 'InlineFragment') {
      const below = compileRepresent(schema, selection.selections)
      const isMeant = memoised((typename) => includesType(schema, selection.typeCondition, typename))
      return (entity, into) => {
        const part = isMeant(entity['__typename']) ? below(entity) : null
        if (part) mergeInto(into, part)
        return true
      }
    }
    const key = selection.alias ?? selection.name
    const below = selection.selections ? compileRepresent(schema, selection.selections) : null
    return (entity, into) => {
      const value = entity[key]
      if (value === undefined) return false
      into[key] = below ? representValue(below, value) : value
      return true
    }
  })
  return (entity) => {
    const into: JsonObject = {}
    return parts.every((part) => part(entity, into)) ? into : null
  }
}

function representValue(represent: Represent, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => representValue(represent, each))
  return isJsonObject(value) ? represent(value) : null
}

function memoised(isMeant: (typename: string) => boolean): (typename: unknown) => boolean {
  const known = new Map<string, boolean>()
  return (typename) => {
    if (typeof typename !== 'string') return false
    const answer = known.get(typename) ?? isMeant(typename)
    known.set(typename, answer)
    return answer
  }
}
