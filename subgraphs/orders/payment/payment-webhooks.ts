import { expediteAuthorization, findCallOfNews, settleCall } from './payment-call.repository.ts'
import type { PaymentCalls } from './payment-calls.ts'
import type { Writes } from './payment-database.ts'
import type { PaymentLog } from './payment-log.ts'
import type { News, ProviderName, WebhookDelivery } from './payment-provider.ts'
import {
  claimWebhooks,
  deferWebhook,
  finishWebhook,
  insertWebhooks,
  type WebhookResult,
} from './payment-webhook.repository.ts'
import type { ProviderGate } from './provider-gate.ts'

export interface PaymentWebhooks {
  /**
   * Verifies what came in and keeps it; known events are let pass. Returns the ids of what is to be worked off.
   * @throws WebhookRefused
   */
  receive(writes: Writes, provider: ProviderName, delivery: WebhookDelivery): Promise<string[]>
  /** Works off what was kept: these, or whatever is due. Returns how many there were. */
  process(writes: Writes, only: readonly string[] | null): Promise<number>
}

const LEASE_MS = 30_000
const AT_ONCE = 10
/** An event that belongs to nothing may be faster than the record of the call; for about half an hour it is looked at again. */
const ATTEMPTS_MAX = 10
/** How our calls are named. What others do by the same account of a provider has names of theirs. */
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export interface PaymentWebhooksOptions {
  gates: readonly ProviderGate[]
  calls: PaymentCalls
  timeoutMs: number
  log: PaymentLog
}

export function createPaymentWebhooks({ gates, calls, timeoutMs, log }: PaymentWebhooksOptions): PaymentWebhooks {
  const providerOf = (name: string) => gates.find((gate) => gate.name === name)?.provider

  /** Null: not yet. */
  async function apply(writes: Writes, id: string, provider: ProviderName, news: News): Promise<WebhookResult | null> {
    const { outcome } = news
    if (outcome.kind === 'APPROVED') return goOn(writes, id, provider, news)
    const call = await writes.write(async (trx) => {
      const found = await findCallOfNews(trx, provider, news)
      if (!found) return null
      const isDecided = await settleCall(trx, found.id, outcome, 'WEBHOOK')
      const isContradiction = found.state === 'SUCCEEDED' && outcome.kind === 'DECLINED'
      const result = isDecided ? 'SETTLED' : isContradiction ? 'CONTRADICTS' : 'KNOWN'
      await finishWebhook(trx, id, result)
      return { ...found, result } as const
    })
    if (call?.result === 'CONTRADICTS')
      log.error({ webhook: id, call: call.id }, 'what had succeeded failed afterwards')
    return call?.result ?? null
  }

  /** The buyer did what was needed: the provider is asked to authorize. */
  async function goOn(writes: Writes, id: string, provider: ProviderName, news: News): Promise<WebhookResult | null> {
    const call = await writes.write((trx) => findCallOfNews(trx, provider, news))
    if (!call || call.state === 'SENT' || call.state === 'DUE') return null
    const due = await writes.write((trx) => expediteAuthorization(trx, call.paymentId))
    const outcome = due ? await calls.makeOne(writes, due.id, { source: 'WEBHOOK' }) : null
    if (outcome?.kind === 'UNKNOWN') return null
    const result = outcome ? 'SETTLED' : 'KNOWN'
    await writes.write((trx) => finishWebhook(trx, id, result))
    return result
  }

  async function work(writes: Writes, webhook: Awaited<ReturnType<typeof claimWebhooks>>[number]) {
    const { id, attempts, eventId, body } = webhook
    try {
      const event = providerOf(webhook.provider)
        ?.readWebhook(body)
        .find((told) => told.eventId === eventId)
      if (!event?.news || !KEY.test(event.news.key))
        return await writes.write((trx) => finishWebhook(trx, id, 'IGNORED'))
      if ((await apply(writes, id, webhook.provider, event.news)) !== null) return
      if (attempts < ATTEMPTS_MAX) return await later(writes, id, attempts, 'of no call yet')
      log.warn({ webhook: id, event: eventId }, 'a webhook belongs to no payment')
      await writes.write((trx) => finishWebhook(trx, id, 'UNMATCHED'))
    } catch (error) {
      log.error({ err: error, webhook: id, attempts }, 'a webhook could not be worked off')
      await later(writes, id, attempts, error instanceof Error ? error.message : String(error))
    }
  }

  const later = (writes: Writes, id: string, attempts: number, reason: string) =>
    writes.write((trx) => deferWebhook(trx, id, Math.min(2_000 * 2 ** attempts, 600_000), reason))

  return {
    async receive(writes, name, delivery) {
      const gate = gates.find((known) => known.name === name)
      if (!gate) return []
      await gate.provider.verifyWebhook(delivery, { timeoutMs })
      const events = gate.provider.readWebhook(delivery.body)
      return writes.write((trx) =>
        insertWebhooks(
          trx,
          name,
          events.map(({ eventId }) => eventId),
          delivery.body,
        ),
      )
    },
    async process(writes, only) {
      for (let worked = 0; ;) {
        const webhooks = await writes.write((trx) => claimWebhooks(trx, { only, limit: AT_ONCE, leaseMs: LEASE_MS }))
        // One after the other: of one payment they would wait for each other.
        for (const webhook of webhooks) await work(writes, webhook)
        worked += webhooks.length
        if (webhooks.length < AT_ONCE) return worked
      }
    },
  }
}
