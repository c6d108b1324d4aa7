import 'server-only'
import { redirect } from 'next/navigation'
import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import {
  type FamilyHitsFragment,
  type ResultRowFragment,
  ResultsDocument,
  type ResultsQuery,
} from '@/gateway/operations.ts'
import { loadUnits, type Units } from '@/specs/load-units.ts'
import { changed, hrefOf, type ResultsAddress, toSearch } from './results-address.ts'

type Found = ResultsQuery['search']

export type Results = Pick<
  Found,
  'facets' | 'facetCount' | 'interpretation' | 'didYouMean' | 'nearest' | 'relaxations'
> & {
  /** Products found, also where the list is of families. */
  totalCount: number
  units: Units
  list: ProductList | FamilyList
}

export type ProductList = { kind: 'products'; rows: ResultRowFragment[]; page: ListPage }
export type FamilyList = { kind: 'families'; rows: FamilyHitsFragment['edges']; page: ListPage }
export type ListPage = { totalCount: number; nextCursor: string | null }

/** Why there is no list. `message`: what to put right; without one the search can't be asked now. */
export type NoResults = { refused: true; message: string | null; requestId: string }

/**
 * One page of products or families with their facets. What the search refuses or fails at is an answer, because the page with
 * the query must stand either way. A cursor that is no longer understood leads to the first page.
 */
export async function loadResults(address: ResultsAddress, categoryId: string | null): Promise<Results | NoResults> {
  try {
    const asked = load(ResultsDocument, { ...toSearch(address), categoryId })
    const [{ search }, units] = await Promise.all([asked, loadUnits()])
    return { ...search, units, list: listOf(search) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { refusal, requestId } = error
    if (refusal !== null && address.trail.length > 0) redirect(hrefOf(changed(address, {})))
    return { refused: true, message: refusal, requestId }
  }
}

function listOf({ families, nodes, pageInfo, totalCount }: Found): ProductList | FamilyList {
  if (families) {
    const page = { totalCount: families.totalCount, nextCursor: nextCursorOf(families.pageInfo) }
    return { kind: 'families', rows: families.edges, page }
  }
  return {
    kind: 'products',
    rows: nodes ?? [],
    page: { totalCount, nextCursor: pageInfo ? nextCursorOf(pageInfo) : null },
  }
}

function nextCursorOf({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null {
  return hasNextPage ? endCursor : null
}
