import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { load } from '@/gateway/load'
import { FamilyDetailDocument } from '@/gateway/operations'

/** The family of a page's address, read once a request; the not-found page when there is none. */
export const requireFamily = cache(async (segment: string) => {
  const { family } = await load(FamilyDetailDocument, { id: decodeURIComponent(segment) })
  return family ?? notFound()
})
