import { setTimeout as sleep } from 'node:timers/promises'
import { closedLoop, repeat } from '../closed-loop.ts'
import { percentile } from '../report.ts'
import type { BenchQuery } from './queries.ts'
import type { Server } from './server.ts'

/** Whose requests come: each client as another user, all as one user, all without a token. */
export const identities = ['unique', 'same', 'anonymous'] as const
export type Identities = (typeof identities)[number]

export interface Load {
  identities: Identities
  clients: number
  seconds: number
  /** Of users; as many as there are clients. */
  tokens: readonly string[]
}

export interface Figures {
  p50Ms: number
  p99Ms: number
  perSecond: number
  /** Processor time of the gateway for one request. */
  cpuMs: number
}

/** The first request of a query, to a gateway that has seen others at most. */
export async function measureCold(server: Server, query: BenchQuery, token: string): Promise<number> {
  const { durations } = await repeat('cold', 1, () => ask(server, query, token))
  return durations[0] ?? NaN
}

export async function measureWarm(server: Server, query: BenchQuery, load: Load): Promise<Figures> {
  const run = (seconds: number) =>
    closedLoop('', { clients: load.clients, seconds }, (_, client) => {
      asked++
      return ask(server, query, tokenOf(load, client))
    })
  let asked = 0
  await run(Math.min(1, load.seconds))
  asked = 0
  const before = server.cpuMs()
  const { durations, throughput = 0 } = await run(load.seconds)
  return {
    p50Ms: percentile(durations, 0.5),
    p99Ms: percentile(durations, 0.99),
    perSecond: throughput,
    cpuMs: (server.cpuMs() - before) / asked,
  }
}

function tokenOf({ identities, tokens }: Load, client: number): string | null {
  if (identities === 'anonymous') return null
  return tokens[identities === 'unique' ? client : 0] ?? null
}

async function ask(server: Server, query: BenchQuery, token: string | null): Promise<void> {
  const response = await server.pool.request({
    path: '/graphql',
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: query.query, variables: query.variables }),
  })
  const text = await response.body.text()
  if (response.statusCode === 503 && response.headers['retry-after']) {
    await sleep(20) // it sheds load while it catches up; the wait counts
    return ask(server, query, token)
  }
  if (response.statusCode !== 200 || text.includes('"errors"')) {
    throw new Error(`answered ${response.statusCode}: ${text.slice(0, 500)}\n${server.logTail()}`)
  }
}
