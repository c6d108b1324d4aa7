import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { load } from '@/gateway/load'
import { ViewerDocument } from '@/gateway/operations'
import { isStaff, type StaffMember } from './staff.ts'

/** Who is signed in, once a request. Whoever is not (or no longer) staff is sent to the login. */
export const requireViewer = cache(async (): Promise<StaffMember> => {
  const { viewer } = await load(ViewerDocument, {})
  if (!viewer || !isStaff(viewer.roles)) redirect('/login')
  return viewer
})
