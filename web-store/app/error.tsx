'use client'

import { Button, EmptyState } from '@tensile/design-system'
import { RotateCw, Unplug } from 'lucide-react'
import { readDigest } from '@/shell/read-digest.ts'

/** The gateway is down or a page failed: says so, names the request, and tries again without losing the address. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { unreachable, requestId } = readDigest(error.digest)
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-10">
      <title>Not available right now | Tensile</title>
      <h1 className="sr-only">This page can’t be shown</h1>
      <EmptyState
        icon={Unplug}
        title={unreachable ? 'The catalog can’t be reached right now' : 'This page can’t be shown right now'}
        action={
          <Button variant="primary" onClick={retry}>
            <RotateCw aria-hidden size={14} /> Try again
          </Button>
        }
      >
        <p>Nothing is lost. It usually works again within a minute.</p>
        {requestId && (
          <p className="mt-2 text-xs">
            If you write to us, name request <span className="font-mono text-ink select-all">{requestId}</span>.
          </p>
        )}
      </EmptyState>
    </div>
  )
}
