import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { SynonymsDocument } from '@/gateway/operations'
import { SynonymList } from '@/synonym/synonym-list'

export const metadata: Metadata = { title: 'Synonyms' }

const pageSize = 100

export default async function SynonymsPage({ searchParams }: PageProps<'/synonyms'>) {
  const { after, q } = await searchParams
  const query = typeof q === 'string' ? q.trim() : ''
  const { synonyms } = await load(SynonymsDocument, {
    query: query || null,
    first: pageSize,
    after: typeof after === 'string' ? after : null,
  })
  return <SynonymList synonyms={synonyms} query={query} />
}
