import type { Connection } from '@tensile/relay'
import type DataLoader from 'dataloader'

/** A connection of ids as a connection of rows; rows deleted in between are left out. */
export async function hydrate<Row extends { id: string }>(
  connection: Connection<{ id: string }>,
  loader: DataLoader<string, Row | null>,
): Promise<Connection<Row>> {
  const rows = await Promise.all(connection.edges.map(({ node }) => loader.load(node.id)))
  const edges = connection.edges.flatMap(({ cursor }, index) => {
    const node = rows[index]
    return node ? [{ cursor, node }] : []
  })
  return { pageInfo: connection.pageInfo, edges, nodes: edges.map(({ node }) => node) }
}
