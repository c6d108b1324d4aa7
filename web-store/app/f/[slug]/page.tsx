import { Badge, Breadcrumbs, Skeleton } from '@tensile/design-system'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { categoryCrumbs } from '@/category/category-crumbs.ts'
import { findFamily } from '@/family/find-family.ts'
import { readChoice } from '@/family/read-choice.ts'
import { Variants } from '@/family/variants.tsx'
import { HoverLink } from '@/shell/hover-link.tsx'
import { PageBody } from '@/shell/page-body.tsx'
import { Soon } from '@/shell/soon.tsx'
import { formatCount } from '@/specs/format-count.ts'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const family = await findFamily((await params).slug)
  if (!family) return { title: 'No such family' }
  return {
    title: family.name,
    description: `${formatCount(family.products.totalCount)} variants of ${family.name} in one table.`,
    alternates: { canonical: `/f/${family.slug}` },
  }
}

export default async function FamilyPage({ params, searchParams }: Props) {
  const { slug } = await params
  return (
    <PageBody className="flex flex-col gap-3 py-4">
      <Soon answer={findFamily(slug)}>
        <Family slug={slug} search={await searchParams} />
      </Soon>
    </PageBody>
  )
}

async function Family({ slug, search }: { slug: string; search: Awaited<Props['searchParams']> }) {
  const family = await findFamily(slug)
  if (!family) notFound()
  const { name, code, brand, category, products, variantAxes } = family
  const choice = readChoice(
    search,
    variantAxes.map(({ key }) => key),
  )
  return (
    <>
      <div>
        <Breadcrumbs link={HoverLink} trail={categoryCrumbs([...category.ancestors, category])} current={name} />
        <h1 className="mt-1.5 text-xl font-bold tracking-tight">{name}</h1>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-muted">
          {brand && <span className="font-medium text-ink">{brand.name}</span>}
          <span>
            Series <span className="font-mono text-xs">{code}</span>
          </span>
          <Badge>{formatCount(products.totalCount)} variants</Badge>
        </p>
      </div>
      <Suspense fallback={<Skeleton className="h-[80dvh]" />}>
        <Variants family={family} choice={choice} />
      </Suspense>
    </>
  )
}
