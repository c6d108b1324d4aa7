import { Panel } from '@tensile/design-system'
import type { ProductQuery } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'
import { BuyBox } from './buy-box.tsx'
import { formatDay } from './format-date.ts'
import { formatMoney } from './format-money.ts'
import { perText } from './per-text.ts'

type Props = { product: NonNullable<ProductQuery['product']> }

/**
 * What the part costs whoever looks at it, and the way into the cart. A part without a price can't be bought, and while prices can't
 * be asked for the page says so and stands.
 */
export function PricePanel({ product: { sku, status, price, priceTiers, salesTerms } }: Props) {
  if (!salesTerms) return <Panel title="Price">{note('Prices can’t be shown right now. Try again in a moment.')}</Panel>
  if (!price)
    return (
      <Panel title="Price">{note('There is no price for you: this part can’t be ordered here. Ask our sales.')}</Panel>
    )
  const { per, list, tax, priceList, validUntil } = price
  const sold = status === 'ACTIVE'
  return (
    <Panel title="Price">
      <div className="px-3 py-2">
        <p className="text-xl font-bold tabular-nums">{perText(per)}</p>
        <p className="text-xs text-muted">
          {priceList}, net, {tax.reverseCharge ? 'reverse charge' : `plus ${tax.rate} % VAT`}
          {priceTiers &&
            priceTiers.length > 0 &&
            list.amount !== priceTiers[0]?.unit.amount &&
            `; list ${formatMoney(list)} each`}
          {validUntil && `; valid until ${formatDay(validUntil)}`}
        </p>
        <p className="mt-1 text-xs text-muted">{salesTerms.summary}</p>
      </div>
      {priceTiers && priceTiers.length > 1 && (
        <table className="w-full border-t text-sm tabular-nums">
          <caption className="sr-only">Quantity breaks</caption>
          <thead>
            <tr className="bg-sunken text-xs text-muted">
              <th scope="col" className="px-3 py-1 text-left font-semibold">
                From
              </th>
              <th scope="col" className="px-3 py-1 text-right font-semibold">
                Each
              </th>
            </tr>
          </thead>
          <tbody>
            {priceTiers.map(({ minQuantity, unit }) => (
              <tr key={minQuantity}>
                <th scope="row" className="px-3 py-0.5 text-left font-normal">
                  {formatCount(minQuantity)}
                </th>
                <td className="px-3 py-0.5 text-right font-medium">{formatMoney(unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sold && <BuyBox sku={sku} terms={salesTerms} />}
    </Panel>
  )
}

function note(text: string) {
  return <p className="px-3 py-2 text-sm text-muted">{text}</p>
}
