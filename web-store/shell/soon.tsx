import { setTimeout } from 'node:timers/promises'
import { Spinner } from '@tensile/design-system'
import { headers } from 'next/headers'
import { type ReactNode, Suspense } from 'react'

/** So long a page may stay white. */
const momentMs = 500

type Props = {
  /** What `children` wait for, already asked. */
  answer: Promise<unknown>
  children: ReactNode
}

/**
 * A part of a page that waits for an answer. Where it comes within a moment the page is sent in one piece, with its status, and
 * read without scripts; else the rest of the page is sent first, says that this is on its way, and it follows. Whoever comes
 * from another page of the store keeps that one, with the bar of `PendingBar`, until all is there.
 */
export async function Soon({ answer, children }: Props) {
  const settled = answer.then(
    () => true,
    () => true,
  )
  if ((await headers()).get('sec-fetch-dest') === 'empty') return children
  const isThere = await Promise.race([settled, setTimeout(momentMs, false)])
  return isThere ? children : <Suspense fallback={<OnItsWay />}>{children}</Suspense>
}

function OnItsWay() {
  return (
    <div role="status" className="flex items-center gap-2 py-10 text-sm text-muted">
      <Spinner label="Loading" />
      The answer takes longer than usual.
    </div>
  )
}
