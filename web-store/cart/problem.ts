import type { UserErrorTextFragment } from '@/gateway/operations.ts'
import { nextQuantity } from '../price/next-quantity.ts'

/** What a buyer can put right. `line`: position of the line it is about; `next`: a quantity that can be ordered. */
export type Problem = { message: string; code: string; line: number | null; next: number | null }

export function toProblem({ message, code, path, details }: UserErrorTextFragment): Problem {
  const at = path.indexOf('lines')
  const line = at < 0 ? Number.NaN : Number(path[at + 1])
  return { message, code, line: Number.isInteger(line) ? line : null, next: nextQuantity(details) }
}
