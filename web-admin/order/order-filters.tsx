'use client'

import { Select } from '@tensile/design-system'
import { param, type Params } from '@/shell/address'
import { CompanySelect } from '@/company/company-select'
import { FilterBar } from '@/shell/filter-bar'
import { orderStatuses } from './order-status.tsx'

/** Filters of the list of orders. */
export function OrderFilters({ params }: { params: Params }) {
  const search = { name: 'number', label: 'Order number', placeholder: 'Number begins with, then Enter' }
  return (
    <FilterBar label="Filter orders" path="/orders" params={params} search={search}>
      {(change) => (
        <>
          <Select
            aria-label="Status"
            className="w-44 max-sm:flex-1"
            value={param(params, 'status')}
            onChange={(event) => change({ status: event.target.value })}
          >
            <option value="">Any status</option>
            {orderStatuses.map(({ status, name }) => (
              <option key={status} value={status}>
                {name}
              </option>
            ))}
          </Select>
          <CompanySelect
            aria-label="Company"
            none="All companies"
            className="w-56 max-sm:flex-1"
            value={param(params, 'company')}
            onChange={(event) => change({ company: event.target.value })}
          />
          <Select
            aria-label="Payment"
            className="w-52 max-sm:flex-1"
            value={param(params, 'payment')}
            onChange={(event) => change({ payment: event.target.value })}
          >
            <option value="">Any payment</option>
            <option value="problem">With payment problems</option>
          </Select>
        </>
      )}
    </FilterBar>
  )
}
