import type { Refusal } from '@tensile/database'
import type { UserError, UserErrorCode } from '../generated/resolvers.ts'
import { userError } from '../user-error.ts'

/** What is wrong with one value of one product, as the database's check tells it. */
export interface Violation {
  productId: string
  sku: string
  /** Null when several values together are wrong. */
  key: string | null
  code: UserErrorCode
  message: string
  details: Record<string, unknown> | null
}

/** The violations in the detail of the constraint `product_specs_valid`. */
export function violationsOf({ details }: Pick<Refusal, 'details'>): Violation[] {
  const { violations } = details
  return Array.isArray(violations) ? violations.filter(isViolation) : []
}

const isViolation = (value: unknown): value is Violation =>
  typeof value === 'object' && value !== null && 'productId' in value && 'code' in value

/** A violation as an error of the input's `specs`, its key last in the path. */
export function toUserError({ key, code, message, details }: Violation): UserError {
  const path = key === null ? ['input', 'specs'] : ['input', 'specs', key]
  return userError(path, code, `${message}.`.replace(/([.?!])\.$/, '$1'), {
    ...details,
    ...(key === null ? {} : { key }),
  })
}

export function groupByProduct(violations: readonly Violation[]): { productId: string; violations: Violation[] }[] {
  const groups = Map.groupBy(violations, ({ productId }) => String(productId))
  return [...groups].map(([productId, ofProduct]) => ({ productId, violations: ofProduct }))
}
