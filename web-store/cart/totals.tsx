import type { MoneyFragment } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'

type Sums = {
  subtotal: MoneyFragment
  taxes: readonly { rate: string; reverseCharge: boolean; net: MoneyFragment; tax: MoneyFragment }[]
  total: MoneyFragment
}

/** Net, tax for each rate, and what is to be paid: of a cart or an order. */
export function Totals({ of: { subtotal, taxes, total } }: { of: Sums }) {
  return (
    <dl className="px-3 py-2 text-sm tabular-nums">
      <Row name="Net" amount={subtotal} />
      {taxes.map(({ rate, reverseCharge, tax, net }) => (
        <Row
          key={`${rate} ${reverseCharge}`}
          name={reverseCharge ? `Reverse charge on ${formatMoney(net)}` : `VAT ${rate} %`}
          amount={tax}
        />
      ))}
      <Row name="Total" amount={total} strong />
    </dl>
  )
}

function Row({ name, amount, strong = false }: { name: string; amount: MoneyFragment; strong?: boolean }) {
  return (
    <div
      className={
        strong ? 'mt-1 flex justify-between border-t pt-1.5 text-base font-bold' : 'flex justify-between py-0.5'
      }
    >
      <dt>{name}</dt>
      <dd>{formatMoney(amount)}</dd>
    </div>
  )
}
