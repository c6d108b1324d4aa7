'use client'

import { Badge, Callout, Spinner } from '@tensile/design-system'
import { FailureNotice } from '@/gateway/failure-notice'
import type { ImpactFragment } from '@/gateway/operations'
import type { LiveImpact } from './use-impact.ts'

/** What a change would do to the products below it, before it is made. */
export function ImpactReport({ impact }: { impact: LiveImpact }) {
  const { report, loading, error, retry } = impact
  return (
    <section aria-label="Impact" aria-live="polite" aria-busy={loading} className="flex flex-col gap-2">
      {loading && (
        <p className="flex items-center gap-2 text-sm text-muted">
          <Spinner label="Trying the change" /> Trying the change on the products below…
        </p>
      )}
      {error && !loading && <FailureNotice error={error} onRetry={retry} />}
      {report && <Findings report={report} />}
    </section>
  )
}

function Findings({ report }: { report: ImpactFragment }) {
  const { productsChecked, productsInvalid, sample, facetsGained, facetsLost, userErrors } = report
  if (userErrors.length > 0) {
    return (
      <Callout tone="bad" title="This change can’t be made">
        {userErrors.map(({ message }) => message).join(' ')}
      </Callout>
    )
  }
  const checked = `${productsChecked.toLocaleString('en')} ${productsChecked === 1 ? 'product' : 'products'} checked`
  return (
    <>
      {productsInvalid === 0 ? (
        <Callout tone="good" title="No product becomes invalid">
          {checked}.
        </Callout>
      ) : (
        <Callout
          tone="warn"
          title={`${productsInvalid.toLocaleString('en')} ${productsInvalid === 1 ? 'product becomes' : 'products become'} invalid`}
        >
          {checked}.
        </Callout>
      )}
      <FacetChange title="Facets gained" keys={facetsGained} tone="good" />
      <FacetChange title="Facets lost" keys={facetsLost} tone="warn" />
      {sample.length > 0 && <Sample report={report} />}
    </>
  )
}

function FacetChange({ title, keys, tone }: { title: string; keys: readonly string[]; tone: 'good' | 'warn' }) {
  if (keys.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
      {title}
      {keys.map((key) => (
        <Badge key={key} tone={tone} className="font-mono">
          {key}
        </Badge>
      ))}
    </p>
  )
}

function Sample({ report: { sample, productsInvalid } }: { report: ImpactFragment }) {
  return (
    <div className="overflow-hidden rounded-lg border">
      <p className="border-b bg-sunken px-2.5 py-1.5 text-xs text-muted">
        {sample.length < productsInvalid ? `The first ${sample.length} of them` : 'All of them'}
      </p>
      <ul tabIndex={0} aria-label="Products that become invalid" className="max-h-52 divide-y overflow-y-auto text-xs">
        {sample.map(({ product, errors }) => (
          <li key={product.id} className="grid gap-x-3 px-2.5 py-1.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <a
              href={`/products/${product.id}`}
              target="_blank"
              rel="noreferrer"
              className="truncate font-mono text-accent hover:underline"
            >
              {product.sku}
            </a>
            <span className="text-muted">{errors.map(({ message }) => message).join(' ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
