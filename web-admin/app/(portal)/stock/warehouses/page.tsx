import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { WarehousesDocument } from '@/gateway/operations'
import { WarehouseList } from '@/warehouse/warehouse-list'

export const metadata: Metadata = { title: 'Warehouses' }

export default async function WarehousesPage() {
  const { warehouses } = await load(WarehousesDocument, {})
  return <WarehouseList warehouses={warehouses} />
}
