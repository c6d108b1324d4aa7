import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { HouseError } from './house-error.ts'
import { postgresAccount } from './postgres-account.ts'
import { postgresVersion, type PostgresBinaries } from './postgres-binaries.ts'
import { startTimeOf } from './pid-file.ts'
import { startProcess, type RunningProcess } from './processes.ts'

export interface PostgresServerOptions {
  name: string
  binaries: PostgresBinaries
  /** Where the data directory `<name>`, logs and pid files are kept. */
  folder: string
  port: number
  /** The superuser's password, to ask whether the server is ready. */
  password: string
  settings: Record<string, string>
}

/** Starts a server on an existing data directory and waits until it answers, also through a recovery. */
export async function startPostgres(options: PostgresServerOptions): Promise<RunningProcess> {
  const { name, binaries, folder, port } = options
  const directory = `${folder}/${name}`
  requireVersion(directory)
  await removeStalePidFile(directory)
  const account = postgresAccount(binaries.postgres, folder)
  // Only the loopback: a socket's path may have no more than about 100 characters, and a clone lies anywhere.
  const address = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  const settings = { ...options.settings, ...address }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const server = startProcess({
    name,
    folder,
    ...account.wrap(binaries.postgres, ['-D', directory, ...flags]),
    ...(account.account && { account: account.account }),
    stopSignal: 'SIGINT',
    outlivesOthers: true,
  })
  await untilReady(server, superuserUrl(port, options.password))
  return server
}

export function superuserUrl(port: number, password: string) {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

function requireVersion(directory: string) {
  const version = readFileSync(`${directory}/PG_VERSION`, 'utf8').trim()
  if (version === postgresVersion) return
  throw new HouseError(
    `The data in ${directory} is of PostgreSQL ${version}; this is PostgreSQL ${postgresVersion}.\n` +
      'Empty it with `npm run reset` (the demo catalog is seeded again), or go back to the Tensile version that wrote it.',
  )
}

/** A killed server leaves its pid file, and Postgres refuses to start if some other process has that number by now. */
async function removeStalePidFile(directory: string) {
  const file = `${directory}/postmaster.pid`
  // Without /proc the judgement is left to Postgres itself.
  if (!existsSync(file) || !existsSync('/proc/self')) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isPostgresOf(directory, pid)) {
    process.kill(pid, 'SIGINT')
    while (startTimeOf(pid) !== undefined) await sleep(50)
  }
  rmSync(file, { force: true })
}

function isPostgresOf(directory: string, pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(directory)
  } catch {
    return false
  }
}

async function untilReady(server: RunningProcess, url: string) {
  const deadline = performance.now() + 180_000
  for (;;) {
    if (server.hasEnded) {
      throw new HouseError(
        `Postgres (${server.name}) ended with ${(await server.ended).reason}. Its log says:\n${server.logTail()}`,
      )
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    try {
      await client.connect()
      return
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '28P01') throw foreignPassword(server.name)
      if (performance.now() > deadline) throw error
    } finally {
      await client.end().catch(() => {})
    }
    await sleep(50)
  }
}

function foreignPassword(name: string) {
  return new HouseError(
    `The data of the ${name} database was made with another password than .data/secrets.json has now.\n` +
      'Bring the former secrets.json back, or begin anew with `npm run reset` (the demo catalog is seeded again).',
  )
}
