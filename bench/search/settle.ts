import pg from 'pg'
import { untilReplicaHasIt } from './replica.ts'

/** Vacuums, as autovacuum does some minutes after many rows were written, and waits until the replica has it all. */
export async function settle(primaryUrl: string, replicaUrl: string): Promise<void> {
  const [primary, replica] = [primaryUrl, replicaUrl].map((connectionString) => new pg.Client({ connectionString }))
  if (!primary || !replica) return
  await Promise.all([primary.connect(), replica.connect()])
  try {
    await primary.query('vacuum (analyze)')
    await untilReplicaHasIt(primary, replica, 200)
  } finally {
    await Promise.all([primary.end(), replica.end()])
  }
}
