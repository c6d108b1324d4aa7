import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import { operationDuration } from '@tensile/telemetry'

/** Measures operations by name. Names are the callers' to choose: beyond the first few hundred they count as "other". */
export function measureOperations<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  const known = new Set<string>()
  function labelOf(name: string | null | undefined): string {
    if (!name) return 'anonymous'
    if (known.size < namesMax) known.add(name)
    return known.has(name) ? name : 'other'
  }
  return {
    async requestDidStart() {
      const stop = operationDuration.startTimer()
      return {
        async willSendResponse({ operationName, response: { body } }) {
          if (body.kind !== 'single') return
          const { data, errors = [] } = body.singleResult
          const isFailed = errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
          const outcome = errors.length === 0 ? 'ok' : isFailed ? 'failed' : data ? 'partial' : 'refused'
          stop({ operation: labelOf(operationName), outcome })
        },
      }
    },
  }
}

const namesMax = 300
