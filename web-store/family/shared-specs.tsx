import { HelpTip } from '@tensile/design-system'
import type { VariantSheet } from './variant-sheet.ts'

/** Said once, because it holds for every variant. */
export function SharedSpecs({ specs }: { specs: VariantSheet['shared'] }) {
  if (specs.length === 0) return null
  return (
    <section aria-labelledby="shared" className="rounded-lg border bg-surface">
      <h2 id="shared" className="border-b px-3 py-2 text-sm font-semibold">
        The same for all variants
      </h2>
      <dl className="grid grid-cols-1 gap-x-8 px-3 py-1.5 text-sm sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-1">
        {specs.map(({ key, label, help, text }) => (
          <div key={key} className="flex items-baseline justify-between gap-3 py-1">
            <dt className="text-muted">
              {label}
              {help && <HelpTip term={label}>{help}</HelpTip>}
            </dt>
            <dd className="text-right font-medium tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
