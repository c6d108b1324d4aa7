export type { WarehouseRow as WarehouseMapper } from './warehouse/warehouse.repository.ts'
