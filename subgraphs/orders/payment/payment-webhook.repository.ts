import { sql } from 'kysely'
import type { Writer } from '../context.ts'
import type { ProviderName } from './payment-provider.ts'

export type WebhookResult = 'SETTLED' | 'KNOWN' | 'CONTRADICTS' | 'UNMATCHED' | 'IGNORED'

/** Keeps what came in. Returns the ids of what was not known before. */
export async function insertWebhooks(
  trx: Writer,
  provider: ProviderName,
  eventIds: readonly string[],
  body: Buffer,
): Promise<string[]> {
  const rows = await trx
    .insertInto('paymentWebhook')
    .values(eventIds.map((eventId) => ({ provider, eventId, body })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Webhooks that nobody has worked off, claimed as calls are. */
export const claimWebhooks = (
  trx: Writer,
  { only, limit, leaseMs }: { only: readonly string[] | null; limit: number; leaseMs: number },
) =>
  trx
    .updateTable('paymentWebhook')
    .set({
      attempts: sql<number>`attempts + 1`,
      nextAttemptAt: sql<Date>`now() + make_interval(secs => ${leaseMs / 1_000})`,
    })
    .where('id', 'in', (due) =>
      due
        .selectFrom('paymentWebhook')
        .select('id')
        .where('processedAt', 'is', null)
        .where('nextAttemptAt', '<=', sql<Date>`now()`)
        .$if(only !== null, (query) => query.where('id', '=', sql<string>`any (${only})`))
        .orderBy('nextAttemptAt')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'eventId', 'body', 'attempts'])
    .returning(sql<ProviderName>`provider`.as('provider'))
    .execute()

export const finishWebhook = (trx: Writer, id: string, result: WebhookResult) =>
  trx
    .updateTable('paymentWebhook')
    .set({ processedAt: sql<Date>`now()`, result, lastError: null })
    .where('id', '=', id)
    .execute()

export const deferWebhook = (trx: Writer, id: string, delayMs: number, error: string) =>
  trx
    .updateTable('paymentWebhook')
    .set({
      nextAttemptAt: sql<Date>`now() + make_interval(secs => ${delayMs / 1_000})`,
      lastError: error.slice(0, 500),
    })
    .where('id', '=', id)
    .execute()
