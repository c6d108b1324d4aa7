import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { productHref } from '@/product/product-href.ts'
import { loadResults } from '@/results/load-results.ts'
import { readAddress, type ResultsAddress, type SearchParams } from '@/results/results-address.ts'
import { Results } from '@/results/results.tsx'
import { Corrected } from '@/search/corrected.tsx'
import { PageBody } from '@/shell/page-body.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = readAddress('/search', await searchParams)
  return { title: query ? `“${query.slice(0, 60)}”` : 'All products', robots: { index: false } }
}

/** What was found for a query. A part number that was typed in full leads on to its part. */
export default async function SearchPage({ searchParams }: Props) {
  const address = readAddress('/search', await searchParams)
  const results = await loadResults(address, null)
  if ('refused' in results) return <Page address={address} results={results} />

  const { interpretation, totalCount, list } = results
  const isPartNumber = interpretation[0]?.kind === 'SKU' && totalCount === 1 && address.choices.length === 0
  if (isPartNumber && list.kind === 'products' && list.rows[0]) redirect(productHref(list.rows[0].sku))
  return (
    <Page address={address} results={results}>
      {results.didYouMean && <Corrected query={address.query} corrected={results.didYouMean} />}
    </Page>
  )
}

function Page({
  address,
  ...results
}: { address: ResultsAddress } & Pick<Parameters<typeof Results>[0], 'results' | 'children'>) {
  return (
    <PageBody className="py-4">
      <h1 className="text-xl font-bold tracking-tight break-words">
        {address.query ? `Results for “${address.query}”` : 'All products'}
      </h1>
      <Results name="Products found" address={address} {...results} />
    </PageBody>
  )
}
