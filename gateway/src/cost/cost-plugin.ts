import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type OperationDefinitionNode } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'
import type { CostWeights } from './cost-weights.ts'
import { compileOperationCost, type OperationCost } from './operation-cost.ts'
import type { RateBuckets, Taken } from './rate-buckets.ts'
import {
  planOfPartner,
  rateLimitHeaders,
  secondsToFill,
  throttleStatus,
  type RatePlan,
  type RatePlans,
} from './rate-plan.ts'

export interface CostLimits {
  weights: CostWeights
  plans: RatePlans
  buckets: RateBuckets
  /** What one operation may cost at most. */
  maxCost: number
}

/**
 * Counts every operation by its cost. Before anything is fetched, one that is beyond the ceiling, or beyond what the caller has
 * left, is refused; afterwards what it did not use is given back. Every answer says so in `extensions.cost`, and in the
 * headers RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers).
 */
export function costLimits({ weights, plans, buckets, maxCost }: CostLimits): ApolloServerPlugin<GatewayContext> {
  const compiled = new WeakMap<OperationDefinitionNode, OperationCost>()
  return {
    async requestDidStart({ contextValue, schema }) {
      const caller = contextValue.callerKey
      const plan = plans[planOf(contextValue)]
      let cost: OperationCost | undefined
      let requested = 0
      let taken: Taken | undefined
      return {
        async didResolveOperation({ request, document, operation }) {
          if (!operation || !document) return
          cost = compiled.get(operation) ?? compileOperationCost(schema, weights, document, operation)
          compiled.set(operation, cost)
          requested = cost.requested(request.variables ?? {})
          const ceiling = Math.min(maxCost, plan.maximum)
          if (requested > ceiling) throw tooExpensive(requested, ceiling)
          taken = await buckets.take(caller, plan, requested)
          if (taken.wasThere) return
          const retryAfterSeconds = Math.max(1, secondsToFill(plan, requested - taken.available))
          throw throttled(requested, plan, taken.available, retryAfterSeconds)
        },
        async willSendResponse({ response }) {
          if (!cost || !taken || response.body.kind !== 'single') return
          const { singleResult } = response.body
          const actual = taken.wasThere ? cost.actual(singleResult.data) : 0
          const available = taken.wasThere
            ? Math.min(plan.maximum, taken.available + requested - actual)
            : taken.available
          if (taken.wasThere && actual !== requested) void buckets.giveBack(caller, plan, requested - actual)
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested, actual, throttleStatus: throttleStatus(plan, available) },
          }
          for (const [name, value] of Object.entries(rateLimitHeaders(plan, available)))
            response.http.headers.set(name, value)
        },
      }
    },
  }
}

function planOf({ viewer, partner }: GatewayContext) {
  if (partner) return planOfPartner(partner.plan)
  return viewer ? 'user' : 'anonymous'
}

function tooExpensive(requested: number, maxCost: number): GraphQLError {
  return new GraphQLError(
    `The operation costs ${requested} points; at most ${maxCost} are allowed. Ask for smaller pages or fewer fields.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED', http: { status: 400 }, requested, limit: maxCost } },
  )
}

function throttled(requested: number, plan: RatePlan, available: number, retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(
    `The operation costs ${requested} points, and ${Math.floor(available)} are left. There will be enough in ` +
      `${retryAfterSeconds} s: ${plan.restoreRate} points are restored every second, up to ${plan.maximum}.`,
    { extensions: { code: 'RATE_LIMITED', http: { status: 429 }, retryAfterSeconds } },
  )
}
