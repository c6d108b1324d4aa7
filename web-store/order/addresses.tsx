import { Panel } from '@tensile/design-system'
import type { AddressLinesFragment } from '@/gateway/operations.ts'

/** Where it goes, and who is billed, when that is somewhere else. */
export function Addresses({ shipping, billing }: { shipping: AddressLinesFragment; billing: AddressLinesFragment }) {
  const lines = addressLines(shipping)
  const billed = addressLines(billing)
  const same = lines.join('\n') === billed.join('\n')
  return (
    <Panel title={same ? 'Delivery and billing' : 'Delivery'}>
      <Lines lines={lines} />
      {!same && (
        <>
          <h3 className="border-y bg-sunken px-3 py-1.5 text-xs font-semibold text-muted">Billing</h3>
          <Lines lines={billed} />
        </>
      )}
    </Panel>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return <address className="px-3 py-2 text-sm whitespace-pre-line not-italic">{lines.join('\n')}</address>
}

function addressLines({
  company,
  name,
  line1,
  line2,
  postalCode,
  city,
  region,
  country,
}: AddressLinesFragment): string[] {
  const place = [country, [postalCode, city].filter(Boolean).join(' '), region].filter(Boolean).join(', ')
  return [company, name, line1, line2, place].flatMap((line) => line || [])
}
