'use client'

import { Field, Input, Textarea } from '@tensile/design-system'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'
import { AskFirst } from './ask-first.tsx'
import { requestReturn } from './order.actions.ts'

/** Asks to send pieces back; of each line up to what was shipped and is not on its way back. */
export function RequestReturn({ order: { number, actions, lines } }: { order: OrderSheetFragment }) {
  const returnable = lines.filter((line) => line.returnable > 0)
  if (!actions.includes('RETURN_REQUESTED') || returnable.length === 0) return null
  return (
    <AskFirst
      name="Return"
      title={`Return pieces of order ${number}`}
      description="We answer with whether you may send them. Until then keep them, please."
      keep="Not now"
      confirm="Ask for the return"
      action={requestReturn}
    >
      <input type="hidden" name="number" value={number} />
      <fieldset className="min-w-0">
        <legend className="pb-1 text-xs font-medium">Pieces to return</legend>
        <ul className="divide-y rounded-md border">
          {returnable.map(({ id, sku, name, returnable: most }) => (
            <li key={id} className="flex items-center gap-2 px-2 py-1.5">
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block font-mono text-xs break-all">{sku}</span>
                <span className="block truncate text-xs text-muted">{name}</span>
              </span>
              <Input
                type="number"
                inputMode="numeric"
                name={`pieces ${id}`}
                aria-label={`Pieces of ${sku} to return`}
                min={0}
                max={most}
                defaultValue={0}
                className="w-24 text-right"
              />
              <span className="w-16 text-xs text-muted tabular-nums">of {formatCount(most)}</span>
            </li>
          ))}
        </ul>
      </fieldset>
      <Field label="Why" required>
        {(control) => <Textarea {...control} name="reason" maxLength={500} />}
      </Field>
    </AskFirst>
  )
}
