import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import { ViewerDocument } from '@/gateway/operations.ts'
import { sessionCookie } from './session-cookies.ts'

/** Throws a Failure while the accounts can't be asked. */
const askForViewer = cache(async () => {
  if (!(await cookies()).has(sessionCookie.access)) return null
  return (await load(ViewerDocument, {})).viewer
})

/** Who is signed in. Nobody without a session, and nobody while the accounts can't be asked: the catalog stays readable. */
export const findViewer = () => askForViewer().catch(nobodyAfter(() => true))

/** Sends whoever is not signed in to the login, and from there to `next`, a path; throws a Failure while the accounts can't be asked. */
export async function requireSignIn(next: string): Promise<void> {
  const viewer = await askForViewer().catch(nobodyAfter(({ code }) => endedSession.includes(code)))
  if (!viewer) redirect(`/login?next=${next}`)
}

const endedSession = ['HTTP_401', 'UNAUTHENTICATED']

const nobodyAfter = (expected: (failure: Failure) => boolean) => (error: unknown) => {
  if (error instanceof Failure && expected(error)) return null
  throw error
}
