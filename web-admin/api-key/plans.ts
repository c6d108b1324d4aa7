import type { RatePlan } from '@/gateway/operations'

export const plans: readonly RatePlan[] = ['STANDARD', 'PLUS', 'UNLIMITED']

export function readPlan(text: string): RatePlan {
  return plans.find((plan) => plan === text) ?? 'STANDARD'
}
