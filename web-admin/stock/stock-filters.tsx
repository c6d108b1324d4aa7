'use client'

import { Select } from '@tensile/design-system'
import type { WarehouseRowFragment } from '@/gateway/operations'
import { param, type Params } from '@/shell/address'
import { FilterBar } from '@/shell/filter-bar'
import { stockStatuses } from './stock-statuses.ts'

/** Filters of the list of stock. */
export function StockFilters(props: { params: Params; warehouses: readonly WarehouseRowFragment[] }) {
  const { params, warehouses } = props
  const search = { name: 'sku', label: 'SKU', placeholder: 'SKU begins with, then Enter' }
  return (
    <FilterBar label="Filter stock" path="/stock" params={params} search={search}>
      {(change) => (
        <>
          <Select
            aria-label="Warehouse"
            className="w-48 max-sm:flex-1"
            value={param(params, 'warehouse')}
            onChange={(event) => change({ warehouse: event.target.value })}
          >
            <option value="">All warehouses</option>
            {warehouses.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({code})
              </option>
            ))}
          </Select>
          <Select
            aria-label="How much"
            className="w-36 max-sm:flex-1"
            value={param(params, 'status')}
            onChange={(event) => change({ status: event.target.value })}
          >
            <option value="">Any amount</option>
            {stockStatuses.map(({ status, name }) => (
              <option key={status} value={status}>
                {name}
              </option>
            ))}
          </Select>
        </>
      )}
    </FilterBar>
  )
}
