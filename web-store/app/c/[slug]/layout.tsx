import { Breadcrumbs } from '@tensile/design-system'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { findCategory } from '@/category/find-category.ts'
import { Subcategories } from '@/category/subcategories.tsx'
import { HoverLink } from '@/shell/hover-link.tsx'
import { PageBody } from '@/shell/page-body.tsx'
import { Soon } from '@/shell/soon.tsx'
import { formatCount } from '@/specs/format-count.ts'
import { categoryCrumbs } from '@/category/category-crumbs.ts'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = await findCategory((await params).slug)
  if (!category) return { title: 'No such category' }
  return {
    title: category.name,
    description: `${formatCount(category.productCount)} products in ${category.name}, sortable by every specification.`,
    alternates: { canonical: `/c/${category.slug}` },
  }
}

/** Stands above the list's loading state, so that a missing category is a real 404 and the head never moves. */
export default async function CategoryLayout({ params, children }: Props) {
  const { slug } = await params
  return (
    <PageBody className="py-4">
      <Soon answer={findCategory(slug)}>
        <Head slug={slug} />
        {children}
      </Soon>
    </PageBody>
  )
}

async function Head({ slug }: { slug: string }) {
  const category = await findCategory(slug)
  if (!category) notFound()
  return (
    <>
      <Breadcrumbs link={HoverLink} trail={categoryCrumbs(category.ancestors)} current={category.name} />
      <h1 className="mt-1.5 text-xl font-bold tracking-tight">{category.name}</h1>
      <Subcategories categories={category.children} />
    </>
  )
}
