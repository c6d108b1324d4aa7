import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'
import { expect, it } from 'vitest'

import { startDatabases, type Databases } from './databases.ts'
import { startTimeOf } from './pid-file.ts'
import { readSecrets } from './secrets.ts'
import { testFolder } from './test-folder.ts'

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

async function start(folder: string) {
  return startDatabases({
    folder,
    secrets: readSecrets(folder),
    primaryPort: 0,
    replicaPort: 0,
    durability: 'throwaway',
  })
}

/** Asks the replica again until it has what the primary has. */
async function untilReplicated(databases: Databases, text: string) {
  for (;;) {
    const rows = await query(databases.replicaAdminUrl, text).catch(() => [])
    if (rows.length > 0) return rows
    await sleep(20)
  }
}

it('finds its data again after a restart, and follows it on the replica', async () => {
  const folder = testFolder()
  const first = await start(folder)
  await query(first.adminUrl, 'create table kept as select 1 as id')
  await first.stop()
  const second = await start(folder)
  expect(await query(second.adminUrl, 'select id from kept')).toEqual([{ id: 1 }])
  expect(await untilReplicated(second, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
}, 60_000)

it('makes the replica anew when its data is gone', async () => {
  const folder = testFolder()
  const first = await start(folder)
  await query(first.adminUrl, 'create table kept as select 1 as id')
  await first.stop()
  rmSync(`${folder}/replica`, { recursive: true })
  const second = await start(folder)
  expect(await untilReplicated(second, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
}, 60_000)

it('ends the databases that a killed run left behind, and starts on their data', async () => {
  const folder = testFolder()
  const supervisor = fork(new URL('./killable-databases.ts', import.meta.url), [folder])
  const [left] = (await once(supervisor, 'message')) as [{ adminUrl: string; pid: number }]
  await query(left.adminUrl, 'create table kept as select 1 as id')
  supervisor.kill('SIGKILL')
  await once(supervisor, 'exit')
  expect(startTimeOf(left.pid)).toBeDefined()
  const databases = await start(folder)
  expect(startTimeOf(left.pid)).toBeUndefined()
  expect(await query(databases.adminUrl, 'select id from kept')).toEqual([{ id: 1 }])
  await databases.stop()
}, 60_000)

it('is not kept from starting by the pid file of a dead server whose number another process has now', async () => {
  const folder = testFolder()
  await (await start(folder)).stop()
  writeFileSync(`${folder}/primary/postmaster.pid`, `${process.pid}\n${folder}/primary\n`)
  const databases = await start(folder)
  expect(await query(databases.adminUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  await databases.stop()
}, 60_000)

it('says what to do when secrets.json is not the one that the data was made with', async () => {
  const folder = testFolder()
  await (await start(folder)).stop()
  rmSync(`${folder}/secrets.json`)
  await expect(start(folder)).rejects.toThrow('npm run reset')
}, 60_000)
