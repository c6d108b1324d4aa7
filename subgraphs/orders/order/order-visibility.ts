import { hasRole, type Viewer } from '@tensile/identity'
import { sql, type RawBuilder } from 'kysely'

/**
 * Which orders the viewer may see: staff all, buyers those of their company, without a company their own; whoever names the cart that
 * became it (row id), a guest's. `o` is the table.
 */
export function visibleOrders(viewer: Viewer | null, cartId: string | null = null): RawBuilder<boolean> {
  if (cartId === null) return ownOrders(viewer)
  return sql<boolean>`(${ownOrders(viewer)} or (o.buyer_id is null and o.cart_id = ${cartId}))`
}

function ownOrders(viewer: Viewer | null): RawBuilder<boolean> {
  if (viewer === null) return sql<boolean>`false`
  if (isStaff(viewer)) return sql<boolean>`true`
  return viewer.companyId === null
    ? sql<boolean>`(o.company_id is null and o.buyer_id = ${viewer.id})`
    : sql<boolean>`o.company_id = ${viewer.companyId}`
}

/** The distributor's people who work with orders. */
export const isStaff = (viewer: Viewer | null): boolean => hasRole(viewer, 'admin', 'sales', 'warehouse')
