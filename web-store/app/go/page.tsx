import { EmptyState } from '@tensile/design-system'
import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { load } from '@/gateway/load.ts'
import { FindSkuDocument } from '@/gateway/operations.ts'
import { productHref } from '@/product/product-href.ts'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Go to part', robots: { index: false } }

type Props = { searchParams: Promise<{ sku?: string | string[] }> }

/** Where the box in the header leads: on to the part, or here when there is none of that number. */
export default async function GoPage({ searchParams }: Props) {
  const sku = ([(await searchParams).sku].flat()[0] ?? '').trim().slice(0, 120)
  if (!sku) redirect('/')
  const { product } = await load(FindSkuDocument, { sku })
  if (product) redirect(productHref(product.sku))
  return (
    <PageBody className="py-10">
      <EmptyState
        icon={SearchX}
        title="No part has this number"
        action={
          <Link href="/" className="font-medium text-accent hover:underline">
            Browse the catalog
          </Link>
        }
      >
        <p>
          Nothing is listed as <span className="font-mono text-ink">{sku}</span>. Case does not matter, dashes and
          spaces do.
        </p>
      </EmptyState>
    </PageBody>
  )
}
