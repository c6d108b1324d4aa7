import { loadById } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectSynonyms } from './synonym.repository.ts'

export const createSynonymLoaders = ({ read }: LoaderSource) => ({
  synonymById: loadById(async (ids) => selectSynonyms(await read(), ids)),
})
