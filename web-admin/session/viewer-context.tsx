'use client'

import { createContext, use, type ReactNode } from 'react'
import { may, type Right, type StaffMember } from './staff.ts'

const ViewerContext = createContext<StaffMember | null>(null)

/** Tells the components below who is signed in. */
export function ViewerProvider({ viewer, children }: { viewer: StaffMember; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** Who is signed in; null outside of the portal. */
export function useViewer(): StaffMember | null {
  return use(ViewerContext)
}

/** May the signed-in user do it? Others see the same page without, where they may see it at all. */
export function useMay(right: Right): boolean {
  return may(useViewer()?.roles ?? [], right)
}
