import { loadValue } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectHolds } from './reservation.repository.ts'

export const createReservationLoaders = ({ read }: LoaderSource) => ({
  /** Until when stock is held, by row id of the cart. */
  stockHeldUntil: loadValue<Date | null>(async (ids) => {
    const holds = await selectHolds(await read(), ids)
    return new Map(holds.map(({ cartId, expiresAt }) => [cartId, expiresAt]))
  }, null),
})
