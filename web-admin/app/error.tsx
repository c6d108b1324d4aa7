'use client'

import { Wordmark } from '@tensile/design-system'
import { FailureNotice } from '@/gateway/failure-notice'

/** When not even the shell can be shown, since it could not be told who is signed in. */
export default function PortalUnavailable({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main id="main" className="mx-auto flex max-w-xl flex-col gap-4 p-6">
      <Wordmark suffix="Admin" />
      <h1 className="sr-only">The admin could not be shown</h1>
      <FailureNotice error={error} onRetry={retry} />
    </main>
  )
}
