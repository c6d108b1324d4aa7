import { EmptyState } from '@tensile/design-system'
import { PackageOpen } from 'lucide-react'
import { notFound } from 'next/navigation'
import type { ComponentProps } from 'react'
import { findCategory } from '@/category/find-category.ts'
import { loadResults } from '@/results/load-results.ts'
import { readAddress, type SearchParams } from '@/results/results-address.ts'
import { Results } from '@/results/results.tsx'
import { Soon } from '@/shell/soon.tsx'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

export default async function CategoryPage({ params, searchParams }: Props) {
  const category = await findCategory((await params).slug)
  if (!category) notFound()
  const { id, name, slug, productCount, columns } = category
  if (productCount === 0) {
    return (
      <div className="mt-4">
        <EmptyState icon={PackageOpen} title={`Nothing in ${name} yet`}>
          Products appear here as soon as they are published.
        </EmptyState>
      </div>
    )
  }
  const address = readAddress(`/c/${encodeURIComponent(slug)}`, await searchParams)
  const answer = loadResults(address, id)
  return (
    <Soon answer={answer}>
      <CategoryProducts name={`Products in ${name}`} address={address} answer={answer} columns={columns} />
    </Soon>
  )
}

type ListProps = Omit<ComponentProps<typeof Results>, 'results'> & { answer: ReturnType<typeof loadResults> }

async function CategoryProducts({ answer, ...list }: ListProps) {
  return <Results {...list} results={await answer} />
}
