import { isIP } from 'node:net'
import { Agent, request } from 'undici'
import { isPublicAddress, lookupPublic } from './public-address.ts'

/** What became of an attempt. */
export type Outcome = { status: number; error: null } | { status: null; error: string }

export interface WebhookClient {
  /** Never throws. No redirect is followed, no answer is read. */
  post(url: string, body: string, headers: Record<string, string>): Promise<Outcome>
  close(): Promise<void>
}

/** `allowPrivate`: for development and tests, where receivers are on this machine and without TLS. */
export function createWebhookClient({ allowPrivate }: { allowPrivate: boolean }): WebhookClient {
  const agent = new Agent({ connect: { timeout: timeoutMs, ...(!allowPrivate && { lookup: lookupPublic }) } })
  return {
    async post(url, body, headers) {
      try {
        if (!allowPrivate && !isWelcome(new URL(url))) throw new Error('the address is not on the public internet')
        const answer = await request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'user-agent': 'Tensile-Webhooks', ...headers },
          body,
          dispatcher: agent,
          headersTimeout: timeoutMs,
          signal: AbortSignal.timeout(timeoutMs),
        })
        await answer.body.dump({ limit: answerBytesMax }).catch(() => {})
        return { status: answer.statusCode, error: null }
      } catch (error) {
        return { status: null, error: error instanceof Error ? error.message : String(error) }
      }
    },
    close: () => agent.close(),
  }
}

/** May it be an address of a partner? Names are looked at again when they are looked up. */
export function isWelcome({ protocol, hostname, username, password }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  return (
    protocol === 'https:' && !username && !password && (isIP(host) === 0 ? host.includes('.') : isPublicAddress(host))
  )
}

const timeoutMs = 10_000
const answerBytesMax = 64 * 1024
