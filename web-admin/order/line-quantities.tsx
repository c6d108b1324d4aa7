'use client'

import { Input } from '@tensile/design-system'
import { formNumber } from '@/shell/form-text'

/** A line of which some pieces can be chosen, up to `most`. */
export type Choosable = { id: string; sku: string; name: string; most: number }

type Props = { legend: string; lines: readonly Choosable[]; name?: string; none?: boolean }

/** How many pieces of each line: all at first, none with `none`. */
export function LineQuantities({ legend, lines, name = 'pieces', none = false }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 text-xs font-medium">{legend}</legend>
      <ul className="divide-y rounded-md border">
        {lines.map(({ id, sku, name: text, most }) => (
          <li key={id} className="flex items-center gap-2 px-2 py-1">
            <span className="min-w-0 flex-1 text-sm leading-tight">
              <span className="block font-mono text-xs">{sku}</span>
              <span className="block truncate text-xs text-muted">{text}</span>
            </span>
            <Input
              type="number"
              name={`${name} ${id}`}
              aria-label={`${legend}: ${sku}`}
              min={0}
              max={most}
              step={1}
              defaultValue={none ? 0 : most}
              className="w-24 text-right"
            />
            <span className="w-14 text-xs text-muted tabular-nums">of {most}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** Pieces by line as chosen in a form, without lines of none. */
export function chosenQuantities(form: FormData, lines: readonly Choosable[], name = 'pieces') {
  return lines
    .map(({ id }) => ({ lineId: id, quantity: formNumber(form, `${name} ${id}`) ?? 0 }))
    .filter(({ quantity }) => quantity > 0)
}
