import type { Reader } from '../context.ts'
import { selectFacetGroups, type FacetGroup } from './facet.repository.ts'
import { countHits } from './hit.repository.ts'
import type { ResultSet } from './result-set.ts'
import type { WholeMemory } from './whole-memory.ts'

/** What is counted of a result, when it is first asked for. */
export interface Counts {
  /** How many products are found. */
  total: () => Promise<number>
  /** What facets are counted from. */
  facetGroups: () => Promise<FacetGroup[]>
}

/** `total` where it is known already. Facets count the products, too: then they are not counted again. */
export function countsOf(
  db: Reader,
  results: ResultSet,
  total: number | null,
  totalOfWhole: WholeMemory<number>,
): Counts {
  let groups: Promise<FacetGroup[]> | null = null
  let counted = total === null ? null : Promise.resolve(total)
  return {
    facetGroups: () => (groups ??= selectFacetGroups(db, results)),
    async total() {
      await Promise.resolve() // the fields that are asked for beside this one have been asked for by then
      return (counted ??= totalOfWhole(
        () => Promise.resolve(db),
        results,
        async () => (groups === null ? countHits(db, results) : passed(await groups)),
      ))
    },
  }
}

const passed = (groups: readonly FacetGroup[]) => groups.find(({ failed }) => failed === null)?.products ?? 0
