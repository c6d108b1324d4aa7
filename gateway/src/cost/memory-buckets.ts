import type { RateBuckets } from './rate-buckets.ts'
import type { RatePlan } from './rate-plan.ts'

/** Points in a bucket at a moment, in milliseconds; they grow with time. */
interface Level {
  points: number
  at: number
}

/** In the memory of this process: when there is no Redis, or while it is gone. Full buckets are forgotten. */
export function memoryBuckets(now: () => number = Date.now): RateBuckets {
  const levels = new Map<string, Level>()

  function levelOf(caller: string, { maximum, restoreRate }: RatePlan): number {
    const level = levels.get(caller)
    return level ? Math.min(maximum, level.points + ((now() - level.at) / 1000) * restoreRate) : maximum
  }

  function set(caller: string, { maximum }: RatePlan, points: number): void {
    levels.delete(caller)
    if (points < maximum) levels.set(caller, { points, at: now() })
    if (levels.size > mostLevels) for (const [oldest] of levels) return void levels.delete(oldest)
  }

  return {
    async take(caller, plan, points) {
      const level = levelOf(caller, plan)
      if (level < points) return { wasThere: false, available: level }
      set(caller, plan, level - points)
      return { wasThere: true, available: level - points }
    },
    async giveBack(caller, plan, points) {
      set(caller, plan, Math.min(plan.maximum, levelOf(caller, plan) + points))
    },
  }
}

const mostLevels = 100_000
