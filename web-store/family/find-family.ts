import 'server-only'
import { cache } from 'react'
import { load } from '@/gateway/load.ts'
import { FamilyDocument } from '@/gateway/operations.ts'
import { loadUnits } from '@/specs/load-units.ts'

/** A family, its first hundred variants and the units of its columns; null when there is none. Read once a request. */
export const findFamily = cache(async (slug: string) => {
  const [{ family }, units] = await Promise.all([load(FamilyDocument, { slug }), loadUnits()])
  return family && { ...family, units }
})
