import { loadById } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectWarehouses } from './warehouse.repository.ts'

export const createWarehouseLoaders = ({ read }: LoaderSource) => ({
  warehouseById: loadById(async (ids) => selectWarehouses(await read(), ids)),
})
