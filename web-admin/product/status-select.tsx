'use client'

import { Select } from '@tensile/design-system'
import type { ComponentProps } from 'react'
import { statusNames } from './list-query.ts'

type Props = ComponentProps<typeof Select> & {
  /** Text of the empty choice; without it there is no such choice. */
  none?: string
}

/** Chooses the status of a product. */
export function StatusSelect({ none, ...props }: Props) {
  return (
    <Select {...props}>
      {none && <option value="">{none}</option>}
      {Object.entries(statusNames).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  )
}
