import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditList } from '@/audit/audit-list'
import { load } from '@/gateway/load'
import { AuditLogDocument, ProductDetailDocument } from '@/gateway/operations'
import { ProductHeader } from '@/product/product-header'

export const metadata: Metadata = { title: 'History' }

const pageSize = 50

export default async function ProductHistoryPage({ params, searchParams }: PageProps<'/products/[id]/history'>) {
  const id = decodeURIComponent((await params).id)
  const { after } = await searchParams
  const [{ product }, { auditLog }] = await Promise.all([
    load(ProductDetailDocument, { id }),
    load(AuditLogDocument, { entityId: id, first: pageSize, after: typeof after === 'string' ? after : null }),
  ])
  if (!product) notFound()
  return (
    <>
      <ProductHeader product={product} />
      <div className="p-4">
        <AuditList
          log={auditLog}
          showEntity={false}
          hrefAt={(after) => `/products/${id}/history${after ? `?${new URLSearchParams({ after })}` : ''}`}
        />
      </div>
    </>
  )
}
