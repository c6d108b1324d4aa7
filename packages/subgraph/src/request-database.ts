import { isContention, type Database, type Effect } from '@tensile/database'
import { GraphQLError } from 'graphql'
import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { SubgraphContext } from './subgraph-context.ts'

/** The database as one request may use it. */
export interface RequestDatabase<Tables> {
  /** What to read from: never older than what this caller wrote. */
  read(): Promise<Kysely<Tables>>
  /**
   * One transaction on the primary in the viewer's name. Whatever this caller reads afterwards sees it. In a mutation with an
   * idempotency key that came before, `work` does not run, and the result is that of the first time.
   */
  write<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** The same as `write`, for what is idempotent by itself: it runs in a repeat too, and its result is not kept. */
  writeAgain<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** One statement that is a transaction of its own, names its caller, and is idempotent by itself. See `Database.command`. */
  command<Row>(statement: RawBuilder<Row>, wrote: (rows: Row[]) => boolean): Promise<Row[]>
  /** The same as `write` without consequences: rolled back. */
  rehearse<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
}

export function requestDatabase<Tables>(request: SubgraphContext, database: Database<Tables>): RequestDatabase<Tables> {
  const caller = {
    actor: request.viewer ? `user:${request.viewer.email}` : 'anonymous',
    requestId: request.requestId,
  }
  async function write<T>(work: (trx: Transaction<Tables>) => Promise<T>, effect: Effect | null) {
    refuseWhenLate(request)
    const { result, token } = await database.write(caller, work, effect).catch(tellContention)
    if (token !== null) request.setConsistencyToken(token)
    return result
  }
  return {
    async read() {
      refuseWhenLate(request)
      return database.reader(request.consistencyToken())
    },
    write: (work) => write(work, request.effects.next()),
    writeAgain: (work) => write(work, null),
    async command(statement, wrote) {
      refuseWhenLate(request)
      const { result, token } = await database.command(statement, wrote).catch(tellContention)
      if (token !== null) request.setConsistencyToken(token)
      return result
    },
    rehearse: (work) => database.rehearse(caller, work),
  }
}

/** Others held what it needs for too long: nothing was done, which the caller is told as an expected error. */
function tellContention(error: unknown): never {
  if (!isContention(error)) throw error
  throw new GraphQLError('Others are changing the same just now. Nothing was done: try again in a moment.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 },
  })
}

/** A subgraph that fell behind does not work off what nobody waits for any more. */
function refuseWhenLate(request: SubgraphContext): void {
  if (!request.isAwaited()) throw new Error('the deadline of the request has passed')
}
