import { pruneEvents, selectEventBacklog, type Database } from '@tensile/database'
import type { DB } from './generated/database.ts'
import type { SigningKeys } from './signing-key/signing-keys.ts'
import { countUnsettled, pruneDeliveries } from './webhook/webhook-delivery.repository.ts'

/**
 * Once an hour: a new signing key when the newest is a month old, and away with events and deliveries that are done with.
 * Harmless when several processes do it.
 */
export function startUpkeep(
  database: Database<DB>,
  signingKeys: SigningKeys,
  onError: (error: unknown) => void,
): { stop(): void } {
  const timer = setInterval(() => void keepUp().catch(onError), intervalMs)
  timer.unref()

  async function keepUp(): Promise<void> {
    await signingKeys.rotateAfter(signingKeyDays, '')
    await database.write({ actor: 'upkeep', requestId: '' }, async (trx) => {
      await pruneDeliveries(trx)
      await pruneEvents(trx)
    })
  }

  return { stop: () => clearInterval(timer) }
}

/** For /metrics: events that readers (caches, webhooks) have still to act on. None while the database can't be asked. */
export async function countUnread(database: Database<DB>): Promise<Record<string, number>> {
  try {
    const { result } = await database.write({ actor: 'upkeep', requestId: '' }, (trx) => selectEventBacklog<DB>(trx))
    return result
  } catch {
    return {}
  }
}

/** For /metrics, by state: deliveries to be sent, and those that were given up. None while the database can't be asked. */
export async function countDeliveriesLeft(database: Database<DB>): Promise<Record<string, number>> {
  try {
    return await countUnsettled(await database.reader(null))
  } catch {
    return {}
  }
}

const intervalMs = 3_600_000
const signingKeyDays = 30
