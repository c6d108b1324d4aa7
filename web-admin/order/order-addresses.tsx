import { Panel } from '@tensile/design-system'
import type { AddressLinesFragment } from '@/gateway/operations'

/** Where it goes, and who is billed, when that is somewhere else. */
export function OrderAddresses({
  shipping,
  billing,
}: {
  shipping: AddressLinesFragment
  billing: AddressLinesFragment
}) {
  const delivery = textOf(shipping)
  const bill = textOf(billing)
  return (
    <>
      <AddressPanel title={delivery === bill ? 'Delivery and billing' : 'Delivery'} text={delivery} />
      {delivery !== bill && <AddressPanel title="Billing" text={bill} />}
    </>
  )
}

function AddressPanel({ title, text }: { title: string; text: string }) {
  return (
    <Panel title={title}>
      <address className="px-3 py-2 text-sm whitespace-pre-line not-italic">{text}</address>
    </Panel>
  )
}

function textOf(address: AddressLinesFragment): string {
  const { company, name, line1, line2, postalCode, city, region, country } = address
  const place = [country, `${postalCode} ${city}`, region].filter(Boolean).join(', ')
  return [company, name, line1, line2, place].filter(Boolean).join('\n')
}
