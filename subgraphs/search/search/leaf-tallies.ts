import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import { sumTallies, tallyLists, type Tally } from './facet-tally.ts'

/** What all products of some leaves have. */
export interface WholeLeaves {
  /** The version of the documents that was seen, null when the leaves never had any. */
  documents: string | null
  tally: Tally
}

/**
 * Adds up all products of the leaves, null for those of the whole catalog. The sum of each leaf is remembered with the version of its
 * documents, so that only leaves that changed are read again. For one database.
 */
export type LeafTallies = (db: Reader, leafIds: readonly string[] | null) => Promise<WholeLeaves>

interface VersionedTally {
  version: string
  tally: Tally
}

interface LeafRow {
  documents: string
  leafId: string
  version: string
  /** Of a leaf that is known in this version none are read. */
  products: number
  lists: string | null
}

export function createLeafTallies(): LeafTallies {
  const remembered = new Map<string, VersionedTally>()
  return async (db, leafIds) => {
    const known = new Map(remembered)
    const rows = await selectUnknown(db, leafIds, known)
    const tallies = rows.map(({ leafId, version, products, lists }) => {
      const leaf = known.get(leafId)
      if (leaf?.version === version) return leaf.tally
      const tally = tallyLists(products, lists ?? '')
      remembered.set(leafId, { version, tally })
      return tally
    })
    return { documents: rows[0]?.documents ?? null, tally: sumTallies(tallies) }
  }
}

/** The leaves with their versions, and the lists of those that are not known in this version. */
async function selectUnknown(
  db: Reader,
  leafIds: readonly string[] | null,
  known: ReadonlyMap<string, VersionedTally>,
): Promise<LeafRow[]> {
  const versions = [...known.values()].map(({ version }) => version)
  const { rows } = await sql<LeafRow>`
    select (select version from search.document_version) as documents, leaf.leaf_id, leaf.version, unknown.products, unknown.lists
    from search.leaf_version leaf
    left join unnest(${[...known.keys()]}::bigint[], ${versions}::text[]) known (leaf_id, version) using (leaf_id)
    cross join lateral (
      select count(*)::integer as products, string_agg(d.facets, '') as lists from search.product_document d
      where d.leaf_id = leaf.leaf_id and leaf.version is distinct from known.version) unknown
    ${leafIds === null ? sql`` : sql`where leaf.leaf_id = any (${leafIds}::bigint[])`}`.execute(db)
  return rows
}
