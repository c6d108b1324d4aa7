import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

import pg from 'pg'

import { postgresAccount } from './postgres-account.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { startPostgres, superuserUrl, type PostgresServerOptions } from './postgres-server.ts'

/** The slot that keeps the log for the replica while it is away. */
export const replicationSlot = 'replica'

/** Starts the primary, with a fresh data directory when there is none. */
export async function startPrimary(options: Omit<PostgresServerOptions, 'name'>, replicatorPassword: string) {
  const directory = `${options.folder}/primary`
  if (!existsSync(directory)) await initialize(options.binaries, directory, options.password)
  const server = await startPostgres({ ...options, name: 'primary' })
  const client = new pg.Client({ connectionString: superuserUrl(options.port, options.password) })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'replicator'`)
    const verb = rowCount === 0 ? 'create' : 'alter'
    await client.query(
      `${verb} role replicator with replication login password ${pg.escapeLiteral(replicatorPassword)}`,
    )
  } finally {
    await client.end()
  }
  return server
}

async function initialize({ initdb }: PostgresBinaries, directory: string, password: string) {
  const account = postgresAccount(initdb, dirname(directory))
  const fresh = `${directory}.new`
  const passwordFile = `${directory}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  account.own(fresh)
  account.own(passwordFile)
  const { command, args } = account.wrap(initdb, [
    ...['-D', fresh, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ])
  try {
    await promisify(execFile)(command, args, account.account ?? {})
  } finally {
    rmSync(passwordFile)
  }
  // Only a complete one gets the name: a start that was killed half-way begins anew.
  renameSync(fresh, directory)
}
