import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { productHref } from '@/product/product-href.ts'
import { loadResults } from '@/results/load-results.ts'
import { readAddress, type ResultsAddress, type SearchParams } from '@/results/results-address.ts'
import { Results } from '@/results/results.tsx'
import { Corrected } from '@/search/corrected.tsx'
import { PageBody } from '@/shell/page-body.tsx'
import { Soon } from '@/shell/soon.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = readAddress('/search', await searchParams)
  return { title: query ? `“${query.slice(0, 60)}”` : 'All products', robots: { index: false } }
}

/** What was found for a query. A part number that was typed in full leads on to its part. */
export default async function SearchPage({ searchParams }: Props) {
  const address = readAddress('/search', await searchParams)
  const answer = loadResults(address, null)
  return (
    <PageBody className="py-4">
      <h1 className="text-xl font-bold tracking-tight break-words">
        {address.query ? `Results for “${address.query}”` : 'All products'}
      </h1>
      <Soon answer={answer}>
        <FoundProducts address={address} answer={answer} />
      </Soon>
    </PageBody>
  )
}

async function FoundProducts({ address, answer }: { address: ResultsAddress; answer: ReturnType<typeof loadResults> }) {
  const results = await answer
  if ('refused' in results) return <Results name="Products found" address={address} results={results} />

  const { interpretation, totalCount, list } = results
  const isPartNumber = interpretation[0]?.kind === 'SKU' && totalCount === 1 && address.choices.length === 0
  if (isPartNumber && list.kind === 'products' && list.rows[0]) redirect(productHref(list.rows[0].sku))
  return (
    <Results name="Products found" address={address} results={results}>
      {results.didYouMean && <Corrected query={address.query} corrected={results.didYouMean} />}
    </Results>
  )
}
