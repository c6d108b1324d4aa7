'use client'

import { FailureNotice } from '@/gateway/failure-notice'

export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="p-4">
      <h1 className="sr-only">This page could not be shown</h1>
      <FailureNotice error={error} onRetry={reset} />
    </div>
  )
}
