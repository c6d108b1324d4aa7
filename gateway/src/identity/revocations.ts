import { randomUUID } from 'node:crypto'
import type { AccountsClient } from './accounts-client.ts'

/** Which access tokens are worth nothing any more, although they have not expired. */
export interface Revocations {
  has(claims: Record<string, unknown>): boolean
  stop(): void
}

/**
 * Asks accounts every two seconds, so that a revoked key or an ended session is out within seconds at every gateway. While
 * accounts can't be asked the last word stands; tokens end by themselves after ten minutes.
 */
export function watchRevocations(accounts: Pick<AccountsClient, 'revocations'>): Revocations {
  let sessions = new Set<unknown>()
  let clients = new Set<unknown>()
  let timer = setTimeout(() => void look(), 0)

  async function look(): Promise<void> {
    try {
      const latest = await accounts.revocations(randomUUID())
      sessions = new Set(latest.sessions)
      clients = new Set(latest.clients)
    } catch {
      // the last word stands
    } finally {
      if (!isStopped) timer = setTimeout(() => void look(), intervalMs).unref()
    }
  }
  let isStopped = false
  timer.unref()

  return {
    has: ({ sid, client_id }) => sessions.has(sid) || clients.has(client_id),
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

const intervalMs = 2_000
