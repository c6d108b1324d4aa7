import { Breadcrumbs, Callout, CopyButton } from '@tensile/design-system'
import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { AvailabilityPanel } from '@/price/availability-panel.tsx'
import { PricePanel } from '@/price/price-panel.tsx'
import { categoryCrumbs } from '@/category/category-crumbs.ts'
import { Documents } from '@/product/documents.tsx'
import { findProduct } from '@/product/find-product.ts'
import { Gallery } from '@/product/gallery.tsx'
import { productHref } from '@/product/product-href.ts'
import { ProductJsonLd } from '@/product/product-json-ld.tsx'
import { Siblings } from '@/product/siblings.tsx'
import { SpecSheet } from '@/product/spec-sheet.tsx'
import { StatusBadge } from '@/product/status-badge.tsx'
import { HoverLink } from '@/shell/hover-link.tsx'
import { PageBody } from '@/shell/page-body.tsx'
import { Soon } from '@/shell/soon.tsx'

type Props = { params: Promise<{ sku: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await findProduct(decodeURIComponent((await params).sku))
  if (!product) return { title: 'No such part' }
  const facts = product.specs.slice(0, 5).map(({ label, display }) => `${label} ${display}`)
  return {
    title: `${product.sku} ${product.name}`,
    description: `${product.name}: ${facts.join(', ')}.`,
    alternates: { canonical: productHref(product.sku) },
  }
}

export default async function ProductPage({ params }: Props) {
  const asked = decodeURIComponent((await params).sku)
  return (
    <PageBody className="py-4">
      <Soon answer={findProduct(asked)}>
        <Product asked={asked} />
      </Soon>
    </PageBody>
  )
}

async function Product({ asked }: { asked: string }) {
  const product = await findProduct(asked)
  if (!product) notFound()
  if (product.sku !== asked) permanentRedirect(productHref(product.sku))

  const { sku, name, status, brand, family, category, specs, media } = product
  const trail = [...category.ancestors, category]
  const crumbs = [...categoryCrumbs(trail), { name: family.name, href: `/f/${family.slug}` }]
  return (
    <>
      <ProductJsonLd product={product} />
      <Breadcrumbs link={HoverLink} trail={crumbs} current={sku} />
      <h1 className="mt-1.5 text-xl font-bold tracking-tight">{name}</h1>
      <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="flex items-center gap-1">
          <span className="font-mono">{sku}</span>
          <CopyButton value={sku} label="Copy part number" />
        </span>
        {brand && <span className="font-medium">{brand.name}</span>}
        <StatusBadge status={status} />
      </div>
      {status === 'DISCONTINUED' && (
        <Callout tone="warn" title="Discontinued" className="mt-3 max-w-3xl">
          No longer made and no longer sold. Its specifications stay here for reference; the family below may hold a
          successor.
        </Callout>
      )}
      <div className="mt-4 grid gap-4 lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,1fr)_20rem]">
        {/* On a phone the price comes first, the rest of the column below the specifications. */}
        <section aria-label="Price and availability" className="flex flex-col gap-4 lg:col-start-2">
          <PricePanel key={sku} product={product} />
          <AvailabilityPanel availability={product.availability} />
        </section>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <SpecSheet specs={specs} trail={trail} />
        </div>
        <aside aria-label="About this part" className="flex flex-col gap-4 lg:col-start-2">
          <Gallery media={media} name={name} />
          <Siblings family={family} specs={specs} />
          <Documents media={media} />
        </aside>
      </div>
    </>
  )
}
