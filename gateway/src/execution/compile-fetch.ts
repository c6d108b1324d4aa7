import { inSpan } from '@tensile/telemetry'
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { CacheHints } from '../answers/cache-hints.ts'
import type { GatewayContext } from '../gateway-context.ts'
import type { AskSubgraph } from '../subgraphs/ask-subgraph.ts'
import { distinctTexts } from './distinct-texts.ts'
import { isForEveryone } from './is-for-everyone.ts'
import { isJsonObject, mergeInto, type JsonObject } from './json.ts'
import { objectsAt, placesAt, type PlanPath } from './places.ts'
import type { FetchNode } from './query-plan.ts'
import { compileRepresent } from './represent.ts'

/** How plans of a supergraph are compiled. */
export interface PlanSetting {
  schema: GraphQLSchema
  hints: CacheHints
  askOf: (subgraph: string) => AskSubgraph
  /** The value of a variable that a plan depends on. */
  isOn: (name: string, variables: Record<string, unknown>) => boolean
}

/** An operation under way. */
export interface Run {
  /** What has been fetched, merged. */
  data: JsonObject
  variables: JsonObject
  errors: GraphQLError[]
  context: GatewayContext
}

export type Step = (run: Run) => Promise<void>

/**
 * One fetch: for the objects at `path`, or for the whole answer. Each entity is asked for once, however often it occurs. What goes
 * wrong becomes an error of the operation; the rest of it goes on.
 */
export function compileFetch({ schema, hints, askOf }: PlanSetting, node: FetchNode, path: PlanPath): Step {
  const ask = askOf(node.serviceName)
  const begin = JSON.stringify({ query: node.operation, operationName: node.operationName }).slice(0, -1)
  const represent = node.requires ? compileRepresent(schema, node.requires) : null
  const isMutation = node.operationKind === OperationTypeNode.MUTATION
  const isShared = isForEveryone(schema, hints, node.operation)

  async function fetch(run: Run, given: readonly string[]) {
    const variables = (node.variableUsages ?? []).flatMap((name) => {
      const value = Object.hasOwn(run.variables, name) ? run.variables[name] : undefined
      return value === undefined ? [] : variable(name, JSON.stringify(value))
    })
    const context = isShared ? run.context.asEveryone() : run.context
    return ask(`${begin},"variables":{${[...variables, ...given].join()}}}`, context, isMutation)
  }

  async function fetchForAll(run: Run, objects: readonly JsonObject[]): Promise<void> {
    const { data, errors = [] } = await fetch(run, [])
    for (const error of errors) run.errors.push(toError(error, error.path && [...path, ...error.path]))
    if (data) for (const object of objects) mergeInto(object, data)
  }

  async function fetchEntities(run: Run, objects: readonly JsonObject[], represented: typeof represent & {}) {
    const asked = objects.map(represented).map((each) => (each?.['__typename'] ? JSON.stringify(each) : null))
    const { texts, placeOf } = distinctTexts(asked)
    if (texts.length === 0) return
    const { data, errors = [] } = await fetch(run, [variable('representations', `[${texts.join()}]`)])
    const places = errors.length > 0 ? placesAt(run.data, path) : []
    for (const error of errors) run.errors.push(toError(error, placeOfError(error, placeOf, places)))
    if (!data) return
    const entities = data['_entities']
    if (!Array.isArray(entities) || entities.length !== texts.length) {
      throw new Error(`${node.serviceName} was asked for ${texts.length} entities, and answered another number`)
    }
    objects.forEach((object, at) => {
      const entity: unknown = entities[placeOf[at] ?? -1]
      if (isJsonObject(entity)) mergeInto(object, entity)
    })
  }

  return async (run) => {
    const objects = objectsAt(run.data, path)
    if (objects.length === 0) return
    const work = () => (represent ? fetchEntities(run, objects, represent) : fetchForAll(run, objects))
    try {
      await inSpan('gateway.fetch', { service: node.serviceName }, work)
    } catch (error) {
      run.errors.push(error instanceof GraphQLError ? error : toFault(error))
    }
  }
}

function variable(name: string, json: string): string {
  return `${JSON.stringify(name)}:${json}`
}

type Place = readonly (string | number)[]

/** An error of an entity that was asked for several times is reported at the first of them. */
function placeOfError(
  { path: [, entity, ...rest] = [] }: GraphQLFormattedError,
  placeOf: readonly (number | null)[],
  places: readonly Place[],
): Place | undefined {
  const place = typeof entity === 'number' ? places[placeOf.indexOf(entity)] : undefined
  return place && [...place, ...rest]
}

function toError({ message, extensions }: GraphQLFormattedError, path: Place | undefined): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions } })
}

function toFault(error: unknown): GraphQLError {
  return new GraphQLError('A fetch failed.', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  })
}
