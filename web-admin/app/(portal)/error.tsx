'use client'

import { FailureNotice } from '@/gateway/failure-notice'

export default function PortalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className="p-4">
      <h1 className="sr-only">This page could not be shown</h1>
      <FailureNotice error={error} onRetry={retry} />
    </div>
  )
}
