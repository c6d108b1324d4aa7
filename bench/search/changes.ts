import pg from 'pg'
import { untilReplicaHasIt } from './replica.ts'

/** Renames a product of a leaf, again and again: after `change` the replica has it. `close` gives it its name back. */
export async function openChanges(primaryUrl: string, replicaUrl: string, leafId: string) {
  const primary = new pg.Client({ connectionString: primaryUrl })
  const replica = new pg.Client({ connectionString: replicaUrl })
  await Promise.all([primary.connect(), replica.connect()])
  const { rows } = await primary.query<{ id: string; name: string }>(
    'select id, name from catalog.product where leaf_id = $1 order by id limit 1',
    [leafId],
  )
  const [product] = rows
  if (!product) throw new Error('The leaf has no products to change.')
  const rename = (name: string) =>
    primary.query('update catalog.product set name = $1 where id = $2', [name, product.id])
  let changes = 0
  return {
    async change() {
      await rename(`${product.name} ${++changes}`)
      await untilReplicaHasIt(primary, replica, 1)
    },
    async close() {
      await rename(product.name)
      await Promise.all([primary.end(), replica.end()])
    },
  }
}
