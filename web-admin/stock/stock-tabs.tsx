import { PageTabs } from '@/shell/page-tabs'

export function StockTabs() {
  return (
    <PageTabs
      label="Of the stock"
      tabs={[
        { href: '/stock', name: 'Stock' },
        { href: '/stock/warehouses', name: 'Warehouses' },
      ]}
    />
  )
}
