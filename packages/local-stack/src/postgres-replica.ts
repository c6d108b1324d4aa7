import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'

import pg from 'pg'

import { postgresAccount } from './postgres-account.ts'
import { replicationSlot } from './postgres-primary.ts'
import { startPostgres, superuserUrl, type PostgresServerOptions } from './postgres-server.ts'

export interface ReplicaOptions extends Omit<PostgresServerOptions, 'name'> {
  primaryPort: number
  replicatorPassword: string
}

/** Starts the streaming replica; when there is none, or the primary no longer has the log it needs, from a new copy. */
export async function startReplica(options: ReplicaOptions) {
  const directory = `${options.folder}/replica`
  const primary = new pg.Client({ connectionString: superuserUrl(options.primaryPort, options.password) })
  await primary.connect()
  try {
    if (!existsSync(directory) || !(await canFollow(primary))) await copyPrimary(primary, options)
  } finally {
    await primary.end()
  }
  await writeFile(`${directory}/postgresql.auto.conf`, followSettings(options), { mode: 0o600 })
  postgresAccount(options.binaries.postgres, options.folder).own(directory)
  return startPostgres({ ...options, name: 'replica' })
}

async function canFollow(primary: pg.Client) {
  const { rows } = await primary.query<{ usable: boolean }>(
    `select wal_status in ('reserved', 'extended', 'unreserved') as usable from pg_replication_slots where slot_name = $1`,
    [replicationSlot],
  )
  return rows[0]?.usable === true
}

/** A base backup of the running primary. The embedded Postgres ships no pg_basebackup. */
async function copyPrimary(primary: pg.Client, { folder }: ReplicaOptions) {
  const fresh = `${folder}/replica.new`
  await rm(`${folder}/replica`, { recursive: true, force: true })
  await rm(fresh, { recursive: true, force: true })
  await primary.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [
    replicationSlot,
  ])
  await primary.query('select pg_create_physical_replication_slot($1, immediately_reserve => true)', [replicationSlot])
  await primary.query(`select pg_backup_start('replica', fast => true)`)
  await copyFolder(`${folder}/primary`, fresh)
  const { rows } = await primary.query<{ labelfile: string }>(
    'select labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  await writeFile(`${fresh}/backup_label`, rows[0]?.labelfile ?? '')
  await writeFile(`${fresh}/standby.signal`, '')
  await rename(fresh, `${folder}/replica`)
}

const emptyFolders = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const omitted = new Set(['postmaster.pid', 'postmaster.opts', 'postgresql.auto.conf', 'pgsql_tmp'])

async function copyFolder(from: string, to: string) {
  await mkdir(to, { mode: 0o700 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`]
    if (omitted.has(entry.name)) continue
    if (emptyFolders.has(entry.name)) await mkdir(target, { mode: 0o700 })
    else if (entry.isDirectory()) await copyFolder(source, target)
    else await copyFile(source, target, constants.COPYFILE_FICLONE).catch(ignoreVanished)
  }
}

/** Files of dropped tables may go away during the copy; the log brings the copy to the same state. */
function ignoreVanished(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}

function followSettings({ primaryPort, replicatorPassword }: ReplicaOptions) {
  const address = `host=127.0.0.1 port=${primaryPort} user=replicator password=${replicatorPassword} application_name=replica`
  return `primary_conninfo = '${address}'\nprimary_slot_name = '${replicationSlot}'\n`
}
