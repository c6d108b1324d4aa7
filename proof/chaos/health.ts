import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { request } from 'undici'
import { isReady, ourServices, type House } from './house.ts'
import type { Counter } from './tally.ts'

/** What is not as it was before: empty when all is well again. */
async function findAilments(house: House, counter: Counter): Promise<string[]> {
  const services = await Promise.all(
    ourServices.map(async (name) => ((await isReady(house.serviceOf(name))) ? [] : [name])),
  )
  const replica = (await hasCaughtUp(house).catch(() => false)) ? [] : ['replica']
  const s3 = await request(`${house.s3Url}/health`).then(
    ({ statusCode, body }) => body.dump().then(() => statusCode === 200),
    () => false,
  )
  const requests = counter.hasStreak(STREAK) ? [] : [REQUESTS]
  return [...services.flat(), ...replica, ...(s3 ? [] : ['s3']), ...requests]
}

const REQUESTS = 'requests'
/** Every kind of request has succeeded so often since one failed. */
const STREAK = 2

export interface Health {
  /** What is still not well after the timeout. */
  ailments: string[]
  /** When a part of the house was last seen to be unwell. */
  wellSince: number
}

/** Waits until all is well, which takes a while to see even when nothing was ever wrong. */
export async function untilWell(house: House, counter: Counter, timeoutMs: number): Promise<Health> {
  const giveUpAt = performance.now() + timeoutMs
  let wellSince = 0
  counter.forgetStreak()
  for (;;) {
    const ailments = await findAilments(house, counter)
    if (ailments.some((ailment) => ailment !== REQUESTS)) wellSince = performance.now()
    if (ailments.length === 0 || performance.now() > giveUpAt) return { ailments, wellSince }
    await sleep(100)
  }
}

/** The replica follows the primary, and shows what was committed before this question. */
async function hasCaughtUp({ adminUrl, replicaAdminUrl }: House): Promise<boolean> {
  const position = await ask(adminUrl, 'select pg_current_wal_lsn()::text as answer')
  for (let looks = 0; looks < 20; looks++, await sleep(50)) {
    const replayed = await ask(
      replicaAdminUrl,
      `select (pg_last_wal_replay_lsn() >= '${position}'::pg_lsn and exists (select from pg_stat_wal_receiver where status = 'streaming'))::text as answer`,
    )
    if (replayed === 'true') return true
  }
  return false
}

export async function ask(url: string, text: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 5_000 })
  client.on('error', () => {}) // the question fails then
  try {
    await client.connect()
    const { rows } = await client.query<{ answer: string }>(text)
    return rows[0]?.answer ?? ''
  } finally {
    await client.end().catch(() => {})
  }
}
