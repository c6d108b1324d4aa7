import type { RatePlan } from './rate-plan.ts'

/** Buckets of cost points, one a caller. */
export interface RateBuckets {
  /** Takes points when they are there. Never throws. */
  take(caller: string, plan: RatePlan, points: number): Promise<Taken>
  /** Gives points back, or takes a few that were not foreseen. Never throws. */
  giveBack(caller: string, plan: RatePlan, points: number): Promise<void>
}

export interface Taken {
  wasThere: boolean
  /** In the bucket afterwards. */
  available: number
}
