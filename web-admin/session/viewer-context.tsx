'use client'

import { createContext, use, type ReactNode } from 'react'
import { mayEditCatalog, mayReadLog, type StaffMember } from './staff.ts'

const ViewerContext = createContext<StaffMember | null>(null)

/** Tells the components below who is signed in. */
export function ViewerProvider({ viewer, children }: { viewer: StaffMember; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** May the signed-in user change the catalog? Others see the same pages, read-only. */
export function useMayEdit(): boolean {
  const viewer = use(ViewerContext)
  return viewer !== null && mayEditCatalog(viewer.roles)
}

/** May the signed-in user read who changed what? */
export function useMayReadLog(): boolean {
  const viewer = use(ViewerContext)
  return viewer !== null && mayReadLog(viewer.roles)
}
