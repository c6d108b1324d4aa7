import { z } from '@tensile/settings'

/** For how long stock is kept for what is not ordered for good. */
export const orderSettings = {
  /** A cart holds stock for so long in all, however often it is held anew; after as long a rest it may again. */
  STOCK_HOLD_MAX_MINUTES: z.coerce.number().int().min(15).default(60),
  /** An order that nobody of its company has approved by then is cancelled. */
  APPROVAL_DAYS: z.coerce.number().int().positive().default(14),
}
