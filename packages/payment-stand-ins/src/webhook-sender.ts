import { setTimeout as sleep } from 'node:timers/promises'

export interface WebhookMessage {
  body: string
  /** Signed anew for each delivery, as providers do. */
  headers(): Record<string, string>
}

/**
 * When webhooks go out. `once`: at once. `twice`: and again. `before`: and the call is answered only when it was delivered.
 * `held`: when they are released, last one first.
 */
export const webhookModes = ['once', 'twice', 'before', 'held'] as const
export type WebhookMode = (typeof webhookModes)[number]

const RETRY_MS = 2_000
const ATTEMPTS = 30

export type WebhookSender = ReturnType<typeof createWebhookSender>

/** Sends webhooks, and again after two seconds where the answer is not 2xx, for a minute. */
export function createWebhookSender(url: string) {
  const held: WebhookMessage[] = []
  const sent: { body: string; status: number }[] = []
  const closing = new AbortController()
  let mode: WebhookMode = 'once'

  async function deliver(message: WebhookMessage): Promise<number> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...message.headers() },
      body: message.body,
      signal: closing.signal,
    }).catch(() => null)
    await response?.body?.cancel()
    const status = response?.status ?? 0
    sent.push({ body: message.body, status })
    return status
  }

  async function insist(message: WebhookMessage): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !closing.signal.aborted; attempt += 1) {
      const status = await deliver(message)
      if (status >= 200 && status < 300) return
      await sleep(RETRY_MS, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  return {
    /** Every delivery, with the answer to it (0: none). */
    sent,
    setMode: (next: WebhookMode) => void (mode = next),
    /** Settles when the call that caused it may be answered. */
    async send(message: WebhookMessage): Promise<void> {
      if (mode === 'held') held.push(message)
      else if (mode === 'before') await deliver(message)
      else void insist(message).then(() => (mode === 'twice' ? insist(message) : undefined))
    },
    /** Delivers what was held, last one first. */
    async release(): Promise<void> {
      for (const message of held.splice(0).reverse()) await deliver(message)
    },
    deliver,
    close: () => closing.abort(),
  }
}
