'use client'

import { useQuery } from '@apollo/client/react'
import { Select } from '@tensile/design-system'
import type { ComponentProps } from 'react'
import { BrandsDocument } from '@/gateway/operations'

type Props = ComponentProps<typeof Select> & {
  /** Text of the empty choice. */
  none: string
  /** Offered even before, or without, being in the list. */
  current: { id: string; name: string } | null
}

/** Chooses a brand by its id; the empty value is `none`. */
export function BrandSelect({ none, current, ...props }: Props) {
  const { data } = useQuery(BrandsDocument, { variables: { first: 100 } })
  const brands = data?.brands.nodes ?? []
  const offered = current && !brands.some(({ id }) => id === current.id) ? [current, ...brands] : brands
  return (
    <Select {...props}>
      <option value="">{none}</option>
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
