'use client'

import { Select } from '@tensile/design-system'

type Props = { label: string; options: readonly string[]; onAdd: (option: string) => void }

/** Adds an option of the axis, so that none has to be typed by heart. */
export function AxisOptions({ label, options, onAdd }: Props) {
  return (
    <Select aria-label={`Add an option of ${label}`} value="" onChange={(event) => onAdd(event.target.value)}>
      <option value="">Add an option…</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  )
}
