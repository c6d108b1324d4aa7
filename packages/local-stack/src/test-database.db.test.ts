import { randomUUID } from 'node:crypto'

import pg from 'pg'
import { expect, it } from 'vitest'

import { testDatabase } from './test-database.ts'

const database = await testDatabase()

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

it('is on the replica as soon as it is made', async () => {
  expect(
    await query(database.readUrl('catalog'), 'select pg_is_in_recovery() as replica, current_user as role'),
  ).toEqual([{ replica: true, role: 'catalog_read' }])
})

it('cannot be written by a read role, on the primary either', async () => {
  const url = database.readUrl('catalog', { primary: true })
  await expect(query(url, 'create table public.t (id int)')).rejects.toThrow('read-only')
})

it('shows a paused replica the past, and the present once it is resumed', async () => {
  const table = `t_${randomUUID().replaceAll('-', '')}`
  await database.pauseReplay()
  await query(database.adminUrl, `create table ${table} (id int)`)
  await expect(query(database.replicaAdminUrl, `select * from ${table}`)).rejects.toThrow('does not exist')
  await database.resumeReplay()
  await database.caughtUp()
  expect(await query(database.replicaAdminUrl, `select * from ${table}`)).toEqual([])
})
