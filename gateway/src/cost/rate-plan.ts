import { z } from '@tensile/settings'

/** A bucket of cost points: `maximum` at most, filled again by `restoreRate` a second. */
export interface RatePlan {
  maximum: number
  restoreRate: number
}

/** By name: what an anonymous address has, a signed-in user, and partners by the plan of their API key. */
export type RatePlans = Record<PlanName, RatePlan>

export type PlanName = z.output<typeof planName>
const planName = z.enum(['anonymous', 'user', 'standard', 'plus', 'unlimited'])

/** Each plan has sustained pages for a person many times over; a bucket is 20 seconds of its rate. */
const defaults: RatePlans = {
  anonymous: { maximum: 20_000, restoreRate: 1_000 },
  user: { maximum: 40_000, restoreRate: 2_000 },
  standard: { maximum: 40_000, restoreRate: 2_000 },
  plus: { maximum: 200_000, restoreRate: 10_000 },
  unlimited: { maximum: 1_000_000_000, restoreRate: 1_000_000_000 },
}

const plan = z.object({ maximum: z.number().positive(), restoreRate: z.number().positive() })

/** JSON of the plans that shall differ from the defaults: `{ "plus": { "maximum": 1000, "restoreRate": 50 } }`. */
export const ratePlans = () =>
  z
    .string()
    .default('{}')
    .transform((text, context): RatePlans => {
      const given = z.partialRecord(planName, plan).safeParse(parseJson(text))
      if (given.success) return { ...defaults, ...given.data }
      context.addIssue(`must be JSON of plans (${planName.options.join(', ')}), each { "maximum", "restoreRate" }`)
      return z.NEVER
    })

/** The name of a partner's plan, read from its key; the smallest for one that is not known here. */
export function planOfPartner(text: string): PlanName {
  const known = planName.safeParse(text.toLowerCase())
  return known.success ? known.data : 'standard'
}

/** What an answer says of the caller's bucket, in `extensions.cost`. */
export function throttleStatus({ maximum, restoreRate }: RatePlan, available: number) {
  return { maximumAvailable: maximum, currentlyAvailable: Math.floor(available), restoreRate }
}

/** The same as headers (draft-ietf-httpapi-ratelimit-headers). */
export function rateLimitHeaders(plan: RatePlan, available: number): Record<string, string> {
  const reset = secondsToFill(plan, plan.maximum - available)
  return {
    'ratelimit-policy': `"cost";q=${plan.maximum};w=${secondsToFill(plan, plan.maximum)}`,
    ratelimit: `"cost";r=${Math.max(0, Math.floor(available))};t=${reset}`,
  }
}

export function secondsToFill({ restoreRate }: RatePlan, points: number): number {
  return Math.ceil(points / restoreRate)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
