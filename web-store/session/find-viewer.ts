import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import { ViewerDocument } from '@/gateway/operations.ts'
import { sessionCookie } from './session-cookies.ts'

/** Who is signed in. Nobody without a session, and nobody while the accounts can't be asked: the catalog stays readable. */
export const findViewer = cache(async () => {
  if (!(await cookies()).has(sessionCookie.access)) return null
  try {
    return (await load(ViewerDocument, {})).viewer
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
})
