import 'server-only'
import { cache } from 'react'
import { load } from '@/gateway/load.ts'
import { CategoryDocument } from '@/gateway/operations.ts'
import { loadUnits } from '@/specs/load-units.ts'
import { listColumns, specColumns } from '@/specs/spec-columns.ts'

/** A category and the columns of its products; null when there is none. Read once a request, whoever asks. */
export const findCategory = cache(async (slug: string) => {
  const [{ category }, units] = await Promise.all([load(CategoryDocument, { slug }), loadUnits()])
  return category && { ...category, columns: listColumns(specColumns(category.attributes, units)) }
})
