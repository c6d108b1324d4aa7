import { mkdirSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { claimHouse, requireFreeDisk } from './claim-house.ts'
import { useDatabases } from './given-databases.ts'
import { freePort } from './ports.ts'
import { startPostgres } from './postgres-server.ts'
import { readSecrets } from './secrets.ts'
import { testFolder } from './test-folder.ts'

it('refuses to start without room on the disk, and says how much is there and needed', () => {
  expect(() => requireFreeDisk(testFolder(), 1_000_000)).toThrow(/Only [\d.]+ GB of disk are free .* needs 1000000 GB/)
})

it('refuses a second start from the same folder and names the process to stop', async () => {
  const folder = testFolder()
  await claimHouse(folder)
  await expect(claimHouse(folder)).rejects.toThrow(`kill ${process.pid}`)
})

it('takes a folder over from a process that was killed', async () => {
  const folder = testFolder()
  writeFileSync(
    `${folder}/owner.pid`,
    JSON.stringify({ pid: process.pid, startedAt: 'another process', stopSignal: 'SIGTERM' }),
  )
  await expect(claimHouse(folder)).resolves.toBeUndefined()
})

it('refuses a data directory of another PostgreSQL version and says what to do', async () => {
  const folder = testFolder()
  mkdirSync(`${folder}/primary`)
  writeFileSync(`${folder}/primary/PG_VERSION`, '15\n')
  const binaries = { initdb: '/bin/false', postgres: '/bin/false' }
  const start = startPostgres({ name: 'primary', folder, binaries, port: 1, password: '', settings: {} })
  await expect(start).rejects.toThrow(/is of PostgreSQL 15; this is PostgreSQL 18.[^]*npm run reset/)
})

it('names the address and the setting of a database that cannot be reached', async () => {
  const password = 'secret-password'
  const url = `postgres://admin:${password}@127.0.0.1:${await freePort()}/postgres`
  const use = useDatabases(url, url, readSecrets(testFolder(), {}))
  await expect(use).rejects.toThrow(/DATABASE_WRITE_URL \(127.0.0.1:\d+\).*ECONNREFUSED/)
  await expect(use).rejects.not.toThrow(password)
})

it('generates development secrets once', () => {
  const folder = testFolder()
  expect(readSecrets(folder, {})).toEqual(readSecrets(folder, {}))
})

it('generates no secret in production but names every missing one', () => {
  const read = () => readSecrets(testFolder(), { NODE_ENV: 'production' })
  for (const name of [
    'DATABASE_PASSWORD_TENSILE',
    'DATABASE_PASSWORD_CATALOG_READ',
    'IDENTITY_SECRET',
    'S3_SECRET_ACCESS_KEY',
  ]) {
    expect(read).toThrow(name)
  }
})
