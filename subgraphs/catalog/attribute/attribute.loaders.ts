import { loadById, loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectAttributesOfCategories, selectAttributesOfFamilies, selectDefinitions } from './attribute.repository.ts'

export const createAttributeLoaders = ({ read }: LoaderSource) => ({
  definitionById: loadById(async (ids) => selectDefinitions(await read(), ids)),
  attributesOfCategory: loadMany(
    async (ids) => selectAttributesOfCategories(await read(), ids),
    (row) => row.subjectId,
  ),
  attributesOfFamily: loadMany(
    async (ids) => selectAttributesOfFamilies(await read(), ids),
    (row) => row.subjectId,
  ),
})
