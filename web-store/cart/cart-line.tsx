'use client'

import { Badge, Button, Input, RowHead, Td, Tr } from '@tensile/design-system'
import { Trash2 } from 'lucide-react'
import { useActionState, useState } from 'react'
import type { CartSheetFragment } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'
import { StockBadge } from '@/price/stock-badge.tsx'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { updateLine } from './cart.actions.ts'
import { type Problem, toProblem } from './problem.ts'

type Props = { cartId: string; line: CartSheetFragment['lines'][number]; onRemove: () => void }

/** One line; its quantity is taken over by Enter or by leaving the field. */
export function CartLine({ cartId, line, onRemove }: Props) {
  const { id, sku, name, product, unitPrice, total, minOrderQuantity, orderMultiple, packSize, problem } = line
  const [quantity, setQuantity] = useState(String(line.quantity))
  const [problems, update, pending] = useActionState<Problem[], number>(
    (_before, wanted) => updateLine(cartId, id, wanted),
    [],
  )
  const [shown] = [...problems, ...(problem ? [toProblem(problem)] : [])]

  return (
    <Tr>
      <RowHead className="py-1.5">
        <HoverLink href={productHref(sku)} className="font-mono text-xs text-accent hover:underline">
          {sku}
        </HoverLink>
        <span className="mt-0.5 block font-normal">
          {product?.availability && <StockBadge availability={product.availability} wanted={line.quantity} />}
          {product === null && <Badge tone="warn">Not in the catalog now</Badge>}
        </span>
      </RowHead>
      <Td className="max-w-80 truncate max-md:hidden" title={name}>
        {name}
      </Td>
      <Td className="py-1.5 whitespace-normal">
        <form action={() => update(Number(quantity))}>
          <Input
            aria-label={`Quantity of ${sku}`}
            aria-invalid={shown !== undefined}
            aria-describedby={`rules-${id}`}
            type="number"
            inputMode="numeric"
            min={0}
            value={quantity}
            readOnly={pending}
            onChange={(event) => setQuantity(event.target.value)}
            onBlur={(event) => {
              if (Number(quantity) !== line.quantity) event.target.form?.requestSubmit()
            }}
            className="w-24 text-right max-sm:w-20"
          />
        </form>
        <span id={`rules-${id}`} className="block max-w-56 text-xs text-faint">
          {rulesText(minOrderQuantity, orderMultiple, packSize)}
          {shown && (
            <span role="alert" className="block font-medium text-bad">
              {shown.message}{' '}
              {shown.next !== null && (
                <button
                  type="button"
                  onClick={() => {
                    setQuantity(String(shown.next))
                    update(shown.next ?? 0)
                  }}
                  className="font-semibold underline"
                >
                  Take {shown.next}
                </button>
              )}
            </span>
          )}
        </span>
      </Td>
      <Td numeric className="max-sm:hidden">
        {formatMoney(unitPrice)}
      </Td>
      <Td numeric className="font-medium">
        {formatMoney(total)}
      </Td>
      <Td>
        <Button variant="ghost" size="icon" aria-label={`Remove ${sku}`} onClick={onRemove}>
          <Trash2 aria-hidden size={15} />
        </Button>
      </Td>
    </Tr>
  )
}

/** How it is sold, where that is not by the piece. */
function rulesText(min: number, multiple: number, pack: number): string {
  const rules = [
    ...(pack > 1 ? [`packs of ${pack}`] : []),
    ...(min > 1 ? [`at least ${min}`] : []),
    ...(multiple > 1 && multiple !== pack ? [`in steps of ${multiple}`] : []),
  ]
  return rules.join(', ')
}
