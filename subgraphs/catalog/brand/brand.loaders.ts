import { loadById } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectBrands } from './brand.repository.ts'

export const createBrandLoaders = ({ read }: LoaderSource) => ({
  brandById: loadById(async (ids) => selectBrands(await read(), ids)),
})
