import type { Viewer } from '@tensile/identity'
import type { OrderEventRow } from './order.repository.ts'
import { isStaff } from './order-visibility.ts'

/** Who did it, as far as the viewer may know: buyers are not told the names of staff. */
export function actorFor(viewer: Viewer | null, { actor, byStaff, kind }: OrderEventRow): string {
  const [, email] = /^user:(.+)$/.exec(actor) ?? []
  if (isStaff(viewer)) return email ?? actor
  if (byStaff) return 'staff'
  if (kind.startsWith('PAYMENT_')) return 'system' // what a payment does follows what somebody did with the order
  if (email !== undefined) return email
  return actor === 'anonymous' ? 'guest' : 'system'
}
