import { keyset, type Event } from '@tensile/database'
import { toGlobalId, type Page } from '@tensile/relay'
import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { WebhookDelivery } from '../generated/database.ts'
import { toldToCompanies } from './told-to-companies.ts'

export type WebhookDeliveryRow = Selectable<WebhookDelivery>

/** A delivery that this process shall try now. */
export interface DueDelivery {
  id: string
  endpointId: string
  eventId: string
  attempts: number
  url: string
  sealedSecret: Buffer
  body: unknown
}

/** One delivery for each enabled address that wants an event and may know of it. What is there already stays. */
export async function insertDeliveries(trx: Writer, events: readonly Event[]): Promise<void> {
  await sql`
    insert into webhook_delivery (endpoint_id, event_id, type, entity_type, entity_id, body)
    select endpoint.id, event.id, event.type, event.entity_type, event.entity_id,
      case when endpoint.company_id is null then event.body else event.body_for_companies end
    from jsonb_to_recordset(${JSON.stringify(events.map(toRow))}::jsonb) as event (
      id bigint, type text, entity_type text, entity_id bigint, company_id bigint, body jsonb, body_for_companies jsonb)
    join webhook_endpoint endpoint
      on endpoint.enabled
      and (endpoint.company_id is null
        or event.body_for_companies is not null and coalesce(event.company_id, endpoint.company_id) = endpoint.company_id)
      and endpoint.event_types && array[event.type, split_part(event.type, '.', 1) || '.*', '*']
    on conflict on constraint webhook_delivery_event_unique do nothing`.execute(trx)
}

function toRow(event: Event) {
  const { id, at, type, entityType, entityId, companyId, payload } = event
  const forCompanies = toldToCompanies(event)
  const bodyOf = (told: object) => ({
    type,
    timestamp: at.toISOString(),
    data: { ...told, id: toGlobalId(entityType, entityId) },
  })
  return {
    id,
    type,
    entity_type: entityType,
    entity_id: entityId,
    company_id: companyId,
    body: bodyOf(payload),
    body_for_companies: forCompanies && bodyOf(forCompanies),
  }
}

/**
 * Takes what is due: of each entity and address only the oldest, none for an address whose circuit is open. They are due
 * again a minute later, should this process die with them.
 */
export async function takeDueDeliveries(trx: Writer, count: number): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    update webhook_delivery delivery
    set due_at = now() + interval '1 minute', attempts = delivery.attempts + 1
    from (
      select due.id from webhook_delivery due
      left join webhook_circuit circuit on circuit.endpoint_id = due.endpoint_id
      where due.state = 'PENDING' and due.due_at <= now() and (circuit.open_until is null or circuit.open_until <= now())
        and not exists (
          select from webhook_delivery earlier
          where earlier.state = 'PENDING' and earlier.endpoint_id = due.endpoint_id
            and earlier.entity_type = due.entity_type and earlier.entity_id = due.entity_id
            and earlier.event_id < due.event_id)
      order by due.due_at limit ${count}
      for update of due skip locked
    ) taken
    join webhook_delivery taken_delivery on taken_delivery.id = taken.id
    join webhook_endpoint endpoint on endpoint.id = taken_delivery.endpoint_id
    where delivery.id = taken.id
    returning delivery.id, delivery.endpoint_id, delivery.event_id, delivery.attempts, delivery.body,
      endpoint.url, endpoint.sealed_secret`.execute(trx)
  return rows
}

export async function settleDelivery(
  trx: Writer,
  id: string,
  {
    state,
    status,
    error,
    retrySeconds,
  }: { state: 'PENDING' | 'DELIVERED' | 'DEAD'; status: number | null; error: string | null; retrySeconds: number },
): Promise<void> {
  await trx
    .updateTable('webhookDelivery')
    .set({
      state,
      lastStatus: status,
      lastError: error?.slice(0, 500) ?? null,
      dueAt: sql<Date>`now() + make_interval(secs => ${retrySeconds})`,
      settledAt: state === 'PENDING' ? null : sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute()
}

/** Counts failures of an address in a row; from the fifth on its circuit is open, longer each time. A success closes it. */
export async function noteOutcome(trx: Writer, endpointId: string, isSuccess: boolean): Promise<void> {
  await sql`
    insert into webhook_circuit as circuit (endpoint_id, failures) values (${endpointId}, ${isSuccess ? 0 : 1})
    on conflict (endpoint_id) do update set
      failures = case when ${isSuccess} then 0 else circuit.failures + 1 end,
      open_until = case when ${isSuccess} or circuit.failures < 4 then null
        else now() + least(interval '10 minutes', interval '15 seconds' * 2 ^ least(circuit.failures - 4, 10)) end
    where not ${isSuccess} or circuit.failures > 0`.execute(trx)
}

/** Due again at once: one, or all that were given up of an address. @returns how many */
export async function replayDeliveries(trx: Writer, which: { id: string } | { deadOf: string }): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('webhookDelivery')
    .set({ state: 'PENDING', attempts: 0, settledAt: null, dueAt: sql<Date>`now()` })
    .$if('id' in which, (query) => query.where('id', '=', 'id' in which ? which.id : '0'))
    .$if('deadOf' in which, (query) =>
      query.where('endpointId', '=', 'deadOf' in which ? which.deadOf : '0').where('state', '=', 'DEAD'),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const selectDeliveries = (db: Reader, ids: readonly string[]) =>
  db.selectFrom('webhookDelivery').selectAll().where('id', 'in', ids).execute()

/** Of one address, newest first. */
export function selectDeliveryPage(
  db: Reader,
  filter: { endpointId: string; state: string | null },
  page: Page,
): Promise<WebhookDeliveryRow[]> {
  const { after, order } = keyset([{ column: sql.ref('id'), type: 'bigint' }], page, 'desc')
  return deliveries(db, filter).selectAll().where(after).orderBy(order).limit(page.limit).execute()
}

export async function countDeliveries(
  db: Reader,
  filter: { endpointId: string; state: string | null },
): Promise<number> {
  const { count } = await deliveries(db, filter)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** For /metrics, of all addresses: deliveries to be sent, and those that were given up. */
export async function countUnsettled(db: Reader): Promise<Record<string, number>> {
  const count = async (state: 'PENDING' | 'DEAD') => {
    const { number } = await db
      .selectFrom('webhookDelivery')
      .select(sql<number>`count(*)::integer`.as('number'))
      .where('state', '=', sql.lit(state)) // as the indexes have it
      .executeTakeFirstOrThrow()
    return [state, number] as const
  }
  return Object.fromEntries(await Promise.all([count('PENDING'), count('DEAD')]))
}

/** What has arrived is kept for a week. */
export async function pruneDeliveries(trx: Writer): Promise<void> {
  await trx
    .deleteFrom('webhookDelivery')
    .where('state', '=', 'DELIVERED')
    .where('settledAt', '<', sql<Date>`now() - interval '7 days'`)
    .execute()
}

function deliveries(db: Reader, { endpointId, state }: { endpointId: string; state: string | null }) {
  return db
    .selectFrom('webhookDelivery')
    .where('endpointId', '=', endpointId)
    .$if(state !== null, (query) => query.where('state', '=', state))
}
