import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { grantDatabase, owner, type Role, type Subgraph } from '@tensile/db/roles'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

import './test-databases.ts'

export interface TestDatabase {
  name: string
  /** The superuser's addresses of this database. */
  adminUrl: string
  replicaAdminUrl: string
  /** The address for the role that owns every object. */
  ownerUrl: string
  /** A subgraph's address for commands, on the primary. */
  writeUrl(subgraph: Subgraph): string
  /** A subgraph's address for queries, on the replica, or with `primary` on the primary. */
  readUrl(subgraph: Subgraph, options?: { primary?: boolean }): string
  /** Stops the replica from replaying, as if it lagged. Others who want to wait until it is resumed. */
  pauseReplay(): Promise<void>
  resumeReplay(): Promise<void>
  /** Waits until the replica has replayed all that is committed now. */
  caughtUp(): Promise<void>
}

/**
 * A database of this test file's own, migrated, on the primary and already on the replica; dropped after the file.
 * Call it at the top of the file: `const database = await testDatabase()`. For projects with `test-databases.ts` as set-up.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, replicaAdminUrl, passwords, template } = inject('databases')
  const name = `test_${randomBytes(8).toString('hex')}`
  const on = (address: string, role?: Role) => {
    const url = new URL(address)
    url.pathname = `/${name}`
    if (role) Object.assign(url, { username: role, password: passwords[role] })
    return url.href
  }
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} template ${template} owner ${owner}`)
    await grantDatabase(client, name)
  })
  const replay = replaySwitch(adminUrl, replicaAdminUrl)
  afterAll(async () => {
    await replay.resume()
    await withClient(adminUrl, async (client) => {
      await untilLeft(client, name)
      await client.query(`drop database ${name} with (force)`)
    })
  })
  const database: TestDatabase = {
    name,
    adminUrl: on(adminUrl),
    replicaAdminUrl: on(replicaAdminUrl),
    ownerUrl: on(adminUrl, owner),
    writeUrl: (subgraph) => on(adminUrl, subgraph),
    readUrl: (subgraph, { primary = false } = {}) => on(primary ? adminUrl : replicaAdminUrl, `${subgraph}_read`),
    pauseReplay: replay.pause,
    resumeReplay: replay.resume,
    caughtUp: () => caughtUp(adminUrl, replicaAdminUrl),
  }
  await database.caughtUp()
  return database
}

/** Replay stops for the whole server, which other test files use too: a lock on the primary lets one of them pause it. */
function replaySwitch(adminUrl: string, replicaAdminUrl: string) {
  let lock: pg.Client | undefined
  return {
    async pause() {
      if (lock) return
      lock = new pg.Client({ connectionString: adminUrl })
      await lock.connect()
      await lock.query(`select pg_advisory_lock(hashtext('replay paused'))`)
      await withClient(replicaAdminUrl, async (client) => {
        await client.query('select pg_wal_replay_pause()')
        // A request to pause takes effect at the next record.
        for (let state = ''; state !== 'paused'; await sleep(5)) {
          const { rows } = await client.query<{ state: string }>('select pg_get_wal_replay_pause_state() as state')
          state = rows[0]?.state ?? ''
        }
      })
    },
    async resume() {
      if (!lock) return
      await withClient(replicaAdminUrl, (client) => client.query('select pg_wal_replay_resume()'))
      await lock.end()
      lock = undefined
    },
  }
}

/** A pool that was ended has connections that are still saying goodbye: cut off, they would fail the test file. Those left open are. */
async function untilLeft(client: pg.Client, database: string) {
  for (let looks = 0; looks < 200; looks++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [database])
    if (rowCount === 0) return
    await sleep(5)
  }
}

async function caughtUp(adminUrl: string, replicaAdminUrl: string) {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn'),
  )
  await withClient(replicaAdminUrl, async (client) => {
    for (;;) {
      const reply = await client.query<{ done: boolean }>('select pg_last_wal_replay_lsn() >= $1::pg_lsn as done', [
        rows[0]?.lsn,
      ])
      if (reply.rows[0]?.done) return
      await sleep(5)
    }
  })
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
