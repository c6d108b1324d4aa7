import { Button, Callout } from '@tensile/design-system'
import { FilterX, RotateCw } from 'lucide-react'
import Link from 'next/link'
import type { NoResults } from './load-results.ts'
import { changed, hrefOf, type ResultsAddress } from './results-address.ts'

/** The search refused, or can't be asked. The query stays in its box; what may have caused it can be taken away. */
export function NoAnswer({ address, answer: { message, requestId } }: { address: ResultsAddress; answer: NoResults }) {
  const withoutFilters = hrefOf(changed(address, { choices: [], sort: null }))
  return (
    <div className="mt-4 flex max-w-3xl flex-col items-start gap-3">
      <Callout
        tone={message === null ? 'bad' : 'warn'}
        role="alert"
        title={message === null ? 'The search can’t be reached right now' : 'This can’t be searched as it stands'}
        className="w-full"
      >
        {message ?? 'Your query and filters are kept. It usually works again within a minute.'}
        <span className="mt-1 block text-xs break-all">
          Request <span className="font-mono">{requestId}</span>
        </span>
      </Callout>
      <div className="flex gap-2">
        {/* What was refused is refused again. A full load, so that it works before and after the page's scripts do. */}
        {message === null && (
          <Button asChild variant="primary">
            <a href={hrefOf(address)}>
              <RotateCw aria-hidden size={14} /> Try again
            </a>
          </Button>
        )}
        {address.choices.length > 0 && (
          <Button asChild variant={message === null ? 'secondary' : 'primary'}>
            <Link href={withoutFilters} prefetch={false}>
              <FilterX aria-hidden size={14} /> Without filters
            </Link>
          </Button>
        )}
      </div>
    </div>
  )
}
