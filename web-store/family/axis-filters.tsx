'use client'

import { Select, Td } from '@tensile/design-system'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { axisOptions, type VariantChoice } from './variant-filter.ts'
import type { VariantRow } from './variant-sheet.ts'

type Props = {
  columns: readonly SpecColumn[]
  rows: readonly VariantRow[]
  choice: VariantChoice
  onChoose: (choice: VariantChoice) => void
  pinned: true | 'wide'
  /** The table ends with a column for the status. */
  withStatus: boolean
}

/** A row of pickers below the heads, one for each axis. Combinations that no part has can't be picked. */
export function AxisFilters({ columns, rows, choice, onChoose, pinned, withStatus }: Props) {
  function pick(key: string, value: string) {
    const { [key]: _before, ...others } = choice
    onChoose(value ? { ...others, [key]: value } : others)
  }

  return (
    <tr aria-rowindex={2}>
      <Td pinned={pinned} className="bg-sunken text-xs text-muted">
        Narrow down
      </Td>
      {columns.map(({ key, label, axis }, index) => (
        <td key={key} className="h-9 border-b bg-sunken px-1">
          {axis && (
            <Select
              aria-label={`Filter by ${label}`}
              value={choice[key] ?? ''}
              onChange={(event) => pick(key, event.target.value)}
              className="h-7 min-w-0 text-xs"
            >
              <option value="">All</option>
              {axisOptions(rows, columns, choice, index).map(({ value, possible }) => (
                <option key={value} value={value} disabled={!possible}>
                  {value}
                </option>
              ))}
            </Select>
          )}
        </td>
      ))}
      {withStatus && <td className="border-b bg-sunken" />}
    </tr>
  )
}
