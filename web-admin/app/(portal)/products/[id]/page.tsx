import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { load } from '@/gateway/load'
import { ProductDetailDocument } from '@/gateway/operations'
import { ProductEditor } from '@/product/product-editor'

const loadProduct = cache(
  async (id: string) => (await load(ProductDetailDocument, { id: decodeURIComponent(id) })).product,
)

export async function generateMetadata({ params }: PageProps<'/products/[id]'>): Promise<Metadata> {
  return { title: (await loadProduct((await params).id))?.sku ?? 'Product' }
}

export default async function ProductPage({ params }: PageProps<'/products/[id]'>) {
  const product = await loadProduct((await params).id)
  if (!product) notFound()
  return <ProductEditor key={product.id} product={product} />
}
