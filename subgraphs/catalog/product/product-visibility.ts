import { hasRole, type Viewer } from '@tensile/identity'
import { sql, type RawBuilder } from 'kysely'

/** The distributor's staff see drafts; buyers and passers-by see what is, or was, for sale. */
export const isStaff = (viewer: Viewer | null): boolean =>
  viewer !== null && hasRole(viewer, 'admin', 'catalog_manager', 'sales', 'warehouse')

/** The rows of `product p` that the viewer may see. */
export const visibleTo = (viewer: Viewer | null): RawBuilder<boolean> =>
  isStaff(viewer) ? sql<boolean>`true` : sql<boolean>`p.status <> 'DRAFT'`
