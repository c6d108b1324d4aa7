import { hasRole, type Viewer } from '@tensile/identity'
import { sql, type Insertable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { WebhookEndpoint } from '../generated/database.ts'

export type WebhookEndpointRow = Awaited<ReturnType<typeof selectWebhookEndpoints>>[number]

/** Those the viewer may see, by row id: admins see all, others those of their company. */
export const selectWebhookEndpoints = (db: Reader, ids: readonly string[], viewer: Viewer | null) =>
  endpoints(db, viewer).where('endpoint.id', 'in', ids).execute()

export const selectAllWebhookEndpoints = (db: Reader, viewer: Viewer | null) =>
  endpoints(db, viewer).orderBy('endpoint.id').execute()

export const countWebhookEndpoints = async (db: Reader, companyId: string | null): Promise<number> => {
  const { count } = await db
    .selectFrom('webhookEndpoint')
    .where('companyId', companyId === null ? 'is' : '=', companyId)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const lockWebhookEndpoint = (trx: Writer, id: string, viewer: Viewer | null) =>
  endpoints(trx, viewer).where('endpoint.id', '=', id).forUpdate('endpoint').executeTakeFirst()

export const insertWebhookEndpoint = (trx: Writer, endpoint: Insertable<WebhookEndpoint>) =>
  trx.insertInto('webhookEndpoint').values(endpoint).returning('id').executeTakeFirstOrThrow()

export const updateWebhookEndpoint = (trx: Writer, id: string, changes: Updateable<WebhookEndpoint>) =>
  trx.updateTable('webhookEndpoint').set(changes).where('id', '=', id).execute()

export const deleteWebhookEndpoint = (trx: Writer, id: string) =>
  trx.deleteFrom('webhookEndpoint').where('id', '=', id).execute()

function endpoints(db: Reader, viewer: Viewer | null) {
  return db
    .selectFrom('webhookEndpoint as endpoint')
    .leftJoin('webhookCircuit as circuit', 'circuit.endpointId', 'endpoint.id')
    .selectAll('endpoint')
    .select((eb) => [
      sql<Date | null>`case when circuit.open_until > now() then circuit.open_until end`.as('pausedUntil'),
      eb
        .selectFrom('webhookDelivery')
        .whereRef('endpointId', '=', 'endpoint.id')
        .where('state', '=', 'PENDING')
        .select(sql<number>`count(*)::integer`.as('count'))
        .as('pendingCount'),
      eb
        .selectFrom('webhookDelivery')
        .whereRef('endpointId', '=', 'endpoint.id')
        .where('state', '=', 'DEAD')
        .select(sql<number>`count(*)::integer`.as('count'))
        .as('deadCount'),
    ])
    .$if(!hasRole(viewer, 'admin'), (query) => query.where('endpoint.companyId', '=', viewer?.companyId ?? null))
}
