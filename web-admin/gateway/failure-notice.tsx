'use client'

import { Button, Callout } from '@tensile/design-system'
import { Failure } from './failure.ts'

const meanings: Readonly<Record<string, string>> = {
  FORBIDDEN: 'Your role does not allow this.',
  UNAUTHENTICATED: 'Your session has ended. Sign in in another tab, then try again: what you typed is still here.',
  SERVICE_UNAVAILABLE: 'A part of the system does not answer right now. It usually does again within a minute.',
  RATE_LIMITED: 'Too many requests at once. Wait a moment and try again.',
}

/** Says what failed in words for people, with the request id that support can look up. */
export function FailureNotice({ error, onRetry }: { error: Error & { digest?: string }; onRetry?: () => void }) {
  const { code, message, requestId } = read(error)
  return (
    <Callout tone="bad" role="alert" title={meanings[code] ?? message}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {requestId && <span className="font-mono text-2xs">Request {requestId}</span>}
        {code === 'UNAUTHENTICATED' && (
          <a href="/login" target="_blank" rel="noreferrer" className="text-accent underline">
            Sign in
          </a>
        )}
        {onRetry && (
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        )}
      </span>
    </Callout>
  )
}

/** A Failure of the browser as it is; one of a server component from its digest. */
function read(error: Error & { digest?: string }): { code: string; message: string; requestId: string | null } {
  if (error instanceof Failure) return error
  const [code = 'FAULT', requestId] = error.digest?.split('@')[0]?.split('/') ?? []
  const message =
    code === 'UNREACHABLE' ? 'The catalog can’t be reached right now.' : 'Something went wrong on our side.'
  return { code, message, requestId: requestId || null }
}
