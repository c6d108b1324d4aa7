import { EmptyState } from '@tensile/design-system'
import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { load } from '@/gateway/load.ts'
import { FindSkuDocument } from '@/gateway/operations.ts'
import { productHref } from '@/product/product-href.ts'
import { suggest } from '@/search/suggest.ts'
import { SuggestionList } from '@/search/suggestion-list.tsx'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Go to part', robots: { index: false } }

type Props = { searchParams: Promise<{ sku?: string | string[] }> }

/** Where the box in the header leads: on to the part, or to what was perhaps meant when there is none of that number. */
export default async function GoPage({ searchParams }: Props) {
  const text = ([(await searchParams).sku].flat()[0] ?? '').trim().slice(0, 120)
  if (!text) redirect('/')
  const { product } = await load(FindSkuDocument, { sku: text })
  if (product) redirect(productHref(product.sku))

  const suggestions = await suggest(text)
  return (
    <PageBody className="max-w-3xl py-8">
      <h1 className="text-xl font-bold tracking-tight">
        {suggestions.length > 0 ? 'Did you mean' : 'No part has this number'}
      </h1>
      <p className="mt-1 mb-4 text-sm text-muted">
        Nothing is listed as <span className="font-mono break-words text-ink">{text}</span>. Case does not matter.
      </p>
      {suggestions.length > 0 ? (
        <SuggestionList suggestions={suggestions} />
      ) : (
        <EmptyState icon={SearchX} title="Nothing begins with this either">
          <Link href="/" prefetch={false} className="font-medium text-accent hover:underline">
            Browse the catalog
          </Link>
        </EmptyState>
      )}
    </PageBody>
  )
}
