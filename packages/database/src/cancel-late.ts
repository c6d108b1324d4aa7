import { currentDeadline } from '@tensile/telemetry'
import pg from 'pg'

/**
 * Lends a connection for the work of a request. A statement that still runs when nobody waits for the request any longer is cancelled,
 * and the connection given up: a cancellation on its way must not meet the statement of another.
 */
export async function cancelLate(connect: () => Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  const client = await connect()
  const deadline = currentDeadline()
  if (deadline === Infinity) return client
  const release = client.release.bind(client)
  let isLate = false
  const timer = setTimeout(
    () => {
      isLate = true
      void cancel(client).catch(() => {}) // then the server's own limit ends it
    },
    Math.max(0, deadline - performance.now()),
  )
  timer.unref()
  client.release = (error) => {
    clearTimeout(timer)
    release(error ?? isLate)
  }
  return client
}

/** Over a connection of its own: those of the pool may all be taken by what is to be cancelled. */
async function cancel(client: pg.PoolClient): Promise<void> {
  const { host, port, database, user, password } = client
  const backend: unknown = Reflect.get(client, 'processID')
  const other = new pg.Client({ host, port, database, user, password, connectionTimeoutMillis: 2_000 })
  await other.connect()
  await other.query('select pg_cancel_backend($1)', [backend]).finally(() => other.end())
}
