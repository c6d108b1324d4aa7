'use client'

import { Input, Spinner } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { CategoryPicker } from '@/category/category-picker'
import { formText } from '@/shell/form-text'
import { listHref } from './list-query.ts'
import { StatusSelect } from './status-select.tsx'

type Props = { params: Record<string, string | string[] | undefined>; category: { id: string; name: string } | null }

/** Filters of the products list; each choice is a new address, so that a list can be shared and gone back to. */
export function ProductFilters({ params, category }: Props) {
  const router = useRouter()
  const [loading, startTransition] = useTransition()
  const change = (changes: Record<string, string | null>) => {
    startTransition(() => router.push(listHref(params, changes), { scroll: false }))
  }
  const sku = typeof params['sku'] === 'string' ? params['sku'] : ''
  const status = typeof params['status'] === 'string' ? params['status'] : ''
  return (
    <form
      role="search"
      aria-label="Filter products"
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        change({ sku: formText(new FormData(event.currentTarget), 'sku') || null })
      }}
    >
      <CategoryPicker
        label="Category"
        none="All categories"
        value={category}
        onChange={(chosen) => change({ category: chosen?.id ?? null, sort: null })}
        className="w-60 max-sm:w-full"
      />
      <StatusSelect
        aria-label="Status"
        none="Any status"
        className="w-36 max-sm:flex-1"
        value={status}
        onChange={(event) => change({ status: event.target.value || null })}
      />
      <Input
        key={sku}
        name="sku"
        type="search"
        aria-label="SKU"
        placeholder="Exact SKU, then Enter"
        defaultValue={sku}
        className="w-52 max-sm:flex-1"
        onChange={(event) => {
          if (event.target.value === '' && sku) change({ sku: null })
        }}
      />
      {loading && <Spinner />}
    </form>
  )
}
