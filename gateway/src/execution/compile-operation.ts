import { Kind, visit, type FragmentDefinitionNode, type GraphQLError, type OperationDefinitionNode } from 'graphql'
import type { CacheHints } from '../answers/cache-hints.ts'
import type { GatewayContext } from '../gateway-context.ts'
import type { AskSubgraph } from '../subgraphs/ask-subgraph.ts'
import { compileShape, type Shape } from './compile-shape.ts'
import { compileSteps } from './compile-steps.ts'
import type { JsonObject } from './json.ts'
import type { ExecutorResult, ResolvedPlan } from './query-plan.ts'

/** An operation whose plan has been compiled. `variables` are valid. */
export type CompiledOperation = (variables: JsonObject, context: GatewayContext) => Promise<ExecutorResult>

/**
 * Makes of a query plan functions that fetch, merge and shape without looking at plan, document or schema again. Null for the few
 * operations that are left to the engine's interpreter.
 */
export function compileOperation(
  { queryPlan: { node }, operationContext: { schema, operation, fragments } }: ResolvedPlan,
  askOf: (subgraph: string) => AskSubgraph,
  hints: CacheHints,
): CompiledOperation | null {
  const root = schema.getRootType(operation.operation)
  const definitions = [operation, ...Object.values(fragments)]
  const flags = flagsOf(definitions)
  if (!root || node?.kind === 'Subscription' || !isPlain(definitions) || flags.length > mostFlags) return null

  const isOn = (name: string, variables: JsonObject) => valueOf(name, operation, variables) === true
  const step = node ? compileSteps({ schema, hints, askOf, isOn }, node) : async () => {}
  if (!step) return null

  const shapeOf = shapesByFlags(flags, (on) =>
    compileShape({ schema, fragments, isOn: (name) => on.has(name) }, root, operation.selectionSet),
  )
  return async (variables, context) => {
    const errors: GraphQLError[] = []
    const fetched: JsonObject = {}
    await step({ data: fetched, variables, errors, context })
    const data = shapeOf((name) => isOn(name, variables))(fetched)
    return errors.length > 0 ? { data, errors } : { data }
  }
}

/** Each combination of them that comes has a shape of its own. */
const mostFlags = 6

type Definition = OperationDefinitionNode | FragmentDefinitionNode

/** Introspection is answered by the interpreter, and so is what would collide with the names that all objects have. */
function isPlain(definitions: Definition[]): boolean {
  let isPlain = true
  for (const definition of definitions) {
    visit(definition, {
      [Kind.FIELD]({ name, alias }) {
        const isOdd = name.value === '__schema' || name.value === '__type' || (alias?.value ?? '') in Object.prototype
        if (isOdd) isPlain = false
      },
    })
  }
  return isPlain
}

function shapesByFlags(flags: string[], compile: (on: ReadonlySet<string>) => Shape) {
  const shapes = new Map<string, Shape>()
  return (isOn: (flag: string) => boolean): Shape => {
    const on = flags.filter(isOn)
    const key = on.join()
    const shape = shapes.get(key) ?? compile(new Set(on))
    shapes.set(key, shape)
    return shape
  }
}

/** The variables of `@skip` and `@include`. */
function flagsOf(definitions: Definition[]): string[] {
  const flags = new Set<string>()
  for (const definition of definitions) {
    visit(definition, {
      [Kind.DIRECTIVE](directive) {
        for (const { value } of directive.arguments ?? []) {
          if (value.kind === Kind.VARIABLE) flags.add(value.name.value)
        }
      },
    })
  }
  return [...flags]
}

function valueOf(name: string, { variableDefinitions = [] }: OperationDefinitionNode, variables: JsonObject): unknown {
  if (Object.hasOwn(variables, name)) return variables[name]
  const preset = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue
  return preset?.kind === Kind.BOOLEAN && preset.value
}
