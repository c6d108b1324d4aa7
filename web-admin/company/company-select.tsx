'use client'

import { useQuery } from '@apollo/client/react'
import { Select } from '@tensile/design-system'
import type { ComponentProps } from 'react'
import { CompaniesDocument } from '@/gateway/operations'

type Props = ComponentProps<typeof Select> & {
  /** Text of the empty choice. */
  none: string
  /** Chosen at first, and offered even before, or without, being in the list. */
  current?: { id: string; name: string } | null
}

/** Chooses a customer by its id; the empty value is `none`. */
export function CompanySelect({ none, current, ...props }: Props) {
  const { data } = useQuery(CompaniesDocument, { variables: { first: 100 } })
  const companies = data?.companies.nodes ?? []
  return (
    <Select {...(current && { defaultValue: current.id })} {...props}>
      <option value="">{none}</option>
      {current && !companies.some(({ id }) => id === current.id) && <option value={current.id}>{current.name}</option>}
      {companies.map(({ id, name, number }) => (
        <option key={id} value={id}>
          {name} ({number})
        </option>
      ))}
    </Select>
  )
}
