'use client'

import { Input, Spinner } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { useTransition, type ReactNode } from 'react'
import { hrefOf, param, type Params } from './address.ts'
import { formText } from './form-text.ts'

type Props = {
  label: string
  path: string
  params: Params
  /** The parameter that is typed, and what it finds. */
  search: { name: string; label: string; placeholder: string }
  /** Further filters; `change` leads to the list with them changed. */
  children?: (change: (changes: Record<string, string>) => void) => ReactNode
}

/** Filters of a list; each choice is a new address, so that a list can be shared and gone back to. */
export function FilterBar({ label, path, params, search, children }: Props) {
  const router = useRouter()
  const [loading, startTransition] = useTransition()
  const change = (changes: Record<string, string>) => {
    startTransition(() => router.push(hrefOf(path, params, changes), { scroll: false }))
  }
  const typed = param(params, search.name)
  return (
    <form
      role="search"
      aria-label={label}
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        change({ [search.name]: formText(new FormData(event.currentTarget), search.name) })
      }}
    >
      <Input
        key={typed}
        name={search.name}
        type="search"
        aria-label={search.label}
        placeholder={search.placeholder}
        defaultValue={typed}
        className="w-56 max-sm:w-full"
      />
      {children?.(change)}
      {loading && <Spinner />}
    </form>
  )
}
