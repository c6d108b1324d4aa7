'use client'

import { useQuery } from '@apollo/client/react'
import { Select } from '@tensile/design-system'
import type { ComponentProps } from 'react'
import { UnitsDocument } from '@/gateway/operations'

/** Chooses a unit of the registry; with `sameAs` only among those of that unit's dimension. */
export function UnitSelect({ sameAs, ...props }: ComponentProps<typeof Select> & { sameAs?: string | null }) {
  const { data } = useQuery(UnitsDocument)
  const units = data?.units ?? []
  const dimension = units.find((unit) => unit.code === sameAs)?.dimension
  const offered = Map.groupBy(
    units.filter((unit) => !dimension || unit.dimension === dimension),
    (unit) => unit.dimension,
  )
  return (
    <Select key={units.length} {...props}>
      {!dimension && <option value="">No unit</option>}
      {units.length === 0 && sameAs && <option value={sameAs}>{sameAs}</option>}
      {[...offered].map(([name, members]) => (
        <optgroup key={name} label={name}>
          {members.map(({ code, symbol, label }) => (
            <option key={code} value={code}>
              {symbol} – {label}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}
