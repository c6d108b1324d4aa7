'use client'

import { useLinkStatus } from 'next/link'

/** A bar along the top of the window while a page is on its way. Lists that it will replace fade: `fadesWhilePending`. */
export function PendingBar() {
  return (
    <span
      data-pending
      role="progressbar"
      aria-label="Loading"
      className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 animate-pulse bg-accent"
    />
  )
}

/** The bar, while the page of the link around it is on its way. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return pending && <PendingBar />
}

export const fadesWhilePending = '[body:has([data-pending])_&]:opacity-60 transition-opacity'
