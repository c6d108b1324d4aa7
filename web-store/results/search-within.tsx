import { Button, Input } from '@tensile/design-system'
import { Search } from 'lucide-react'
import Form from 'next/form'
import { AddressFields } from './address-fields.tsx'
import { changed, queryMax, type ResultsAddress } from './results-address.ts'

/** Narrows a category by a query: "M12 A4". */
export function SearchWithin({ address }: { address: ResultsAddress }) {
  return (
    <Form action={address.path} scroll={false} className="flex border-b p-2 max-lg:border-t">
      <AddressFields address={changed(address, { query: '' })} />
      <Input
        name="q"
        type="search"
        defaultValue={address.query}
        maxLength={queryMax}
        autoComplete="off"
        aria-label="Search in this category"
        placeholder="Search in this category"
        className="h-7 rounded-r-none text-xs"
      />
      <Button type="submit" size="sm" className="rounded-l-none border-l-0" aria-label="Search in this category">
        <Search aria-hidden size={13} />
      </Button>
    </Form>
  )
}
