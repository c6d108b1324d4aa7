import { setTimeout as sleep } from 'node:timers/promises'
import { followEvents, type Database } from '@tensile/database'
import type { DB } from '../generated/database.ts'
import { unsealKey } from '../signing-key/sealed-key.ts'
import type { WebhookClient } from './send-webhook.ts'
import {
  insertDeliveries,
  noteOutcome,
  settleDelivery,
  takeDueDeliveries,
  type DueDelivery,
} from './webhook-delivery.repository.ts'
import { signWebhook } from './webhook-signature.ts'

export interface WebhookSenderOptions {
  database: Database<DB>
  client: WebhookClient
  /** Unseals the endpoints' secrets. */
  tokenSecret: string
  onError: (error: unknown) => void
}

/**
 * Tells partners of events for as long as the process lives: an event becomes a delivery for each address that wants it, in the
 * transaction that marks it read; deliveries are sent until they arrive. Any number of processes may do so at once.
 */
export function startWebhookSender({ onError, ...options }: WebhookSenderOptions): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const following = followEvents(options.database, 'webhooks', (events, trx) => insertDeliveries(trx, events), onError)
  const ended = send()

  async function send(): Promise<void> {
    while (!stopping.signal.aborted) {
      const count = await sendDueWebhooks(options).catch((error: unknown) => {
        onError(error)
        return 0
      })
      if (count === 0) await sleep(pollMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  return {
    async stop() {
      stopping.abort()
      await Promise.all([following.stop(), ended])
    },
  }
}

/** Sends what is due now, several at a time. @returns how many were tried */
export async function sendDueWebhooks(options: Omit<WebhookSenderOptions, 'onError'>): Promise<number> {
  const { result: due } = await options.database.write(sender, (trx) => takeDueDeliveries(trx, batchSize))
  await Promise.all(due.map((delivery) => send(delivery, options)))
  return due.length
}

async function send(
  delivery: DueDelivery,
  { database, client, tokenSecret }: Omit<WebhookSenderOptions, 'onError'>,
): Promise<void> {
  const body = JSON.stringify(delivery.body)
  const secret = unsealKey(delivery.sealedSecret, tokenSecret)
  const headers = signWebhook(secret, `evt_${delivery.eventId}_${delivery.endpointId}`, body, Date.now())
  const { status, error } = await client.post(delivery.url, body, headers)
  const isSuccess = status !== null && status >= 200 && status < 300
  const isLast = delivery.attempts >= attemptsMax
  await database.write(sender, async (trx) => {
    await settleDelivery(trx, delivery.id, {
      state: isSuccess ? 'DELIVERED' : isLast ? 'DEAD' : 'PENDING',
      status,
      error: isSuccess ? null : (error ?? `answered ${status}`),
      retrySeconds: retrySecondsAfter(delivery.attempts),
    })
    await noteOutcome(trx, delivery.endpointId, isSuccess)
  })
}

/** 5 seconds, then about three times longer each time, up to 6 hours: 15 attempts in about two days. */
export function retrySecondsAfter(attempts: number): number {
  return Math.min(5 * 3 ** (attempts - 1), 6 * 3600)
}

const sender = { actor: 'webhooks', requestId: '' }
const attemptsMax = 15
const batchSize = 16
const pollMs = 500
