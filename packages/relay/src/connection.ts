import { encodeCursor, type CursorKey } from './cursor.ts'
import type { Page } from './page.ts'

export interface Connection<Node> {
  edges: Edge<Node>[]
  nodes: Node[]
  pageInfo: PageInfo
}

/** A connection whose rows are counted only when a client asks for it. */
export interface CountedConnection<Node> extends Connection<Node> {
  totalCount: () => Promise<number>
}

export interface Edge<Node> {
  cursor: string
  node: Node
}

export interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/**
 * Makes a Relay connection of rows read by keyset.
 *
 *     const page = parsePage(args)
 *     const rows = await selectProducts(db, page)            // `limit page.limit`, from behind `page.cursor`
 *     return { ...toConnection(rows, page, (row) => [row.name, row.id]), totalCount: () => countProducts(db) }
 *
 * `rows` come in reading order: backwards when `page.direction` is `backward`. `keyOf` gives the values of the
 * `order by` columns of a row. A page read from a cursor says that there is a page on the cursor's side without
 * looking: the row of the cursor was there.
 */
export function toConnection<Node>(
  rows: readonly Node[],
  page: Page,
  keyOf: (node: Node) => CursorKey,
): Connection<Node> {
  const forward = page.direction === 'forward'
  const shown = rows.slice(0, page.size)
  const nodes = forward ? shown : shown.reverse()
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }))
  const hasMore = rows.length > page.size
  const hasCursorSide = page.cursor !== null
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: forward ? hasMore : hasCursorSide,
      hasPreviousPage: forward ? hasCursorSide : hasMore,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
