import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { AccountsContext } from '../context.ts'
import type { QueryAuditLogArgs, Resolvers } from '../generated/resolvers.ts'
import { findUserAccount } from '../user-account/user-account.repository.ts'
import { countAuditEntries, selectAuditEntries, type AuditFilter } from './audit.repository.ts'
import { entityOf, globalIdOf, tablesOf } from './entity-type.ts'
import { fieldChanges } from './field-changes.ts'

export const auditResolvers = {
  Query: {
    async auditLog(_query, args, context) {
      const page = parsePage(args)
      const filter = await readFilter(args, context)
      const db = await context.read()
      const rows = await readingList(() => selectAuditEntries(db, filter, page))
      return { ...toConnection(rows, page, ({ id }) => [id]), totalCount: () => countAuditEntries(db, filter) }
    },
  },
  AuditEntry: {
    id: ({ id }) => toGlobalId('AuditEntry', id),
    actor: ({ actor }) => actor.replace(/^user:/, ''),
    entityId: ({ entityType, entityId }) => globalIdOf(entityType, entityId),
    diff: ({ before, after }) => fieldChanges(before, after),
  },
} satisfies Resolvers

async function readFilter(
  { entityType, entityId, actorId, since }: Partial<QueryAuditLogArgs>,
  context: AccountsContext,
): Promise<AuditFilter> {
  const entity = entityId ? entityOf(entityId) : undefined
  const tables = [entityType ? tablesOf(entityType) : undefined, entity?.tables].filter((each) => each !== undefined)
  return {
    ...(tables.length > 0 && {
      entityTypes: tables.reduce((one, other) => one.filter((table) => other.includes(table))),
    }),
    ...(entity && { entityId: entity.rowId }),
    ...(actorId && { actor: await actorOf(actorId, context) }),
    ...(since && { since }),
  }
}

/** What the trail says for a user; text that matches no entry when there is no such user. */
async function actorOf(actorId: string, { read }: AccountsContext): Promise<string> {
  const id = rowIdOf(actorId, 'UserAccount')
  const user = id === null ? null : await findUserAccount(await read(), id)
  return user ? `user:${user.email}` : ''
}
