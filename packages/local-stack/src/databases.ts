import { totalmem } from 'node:os'

import { createRoles, owner, type Role } from '@tensile/db/roles'

import { postgresBinaries } from './postgres-binaries.ts'
import { startPrimary } from './postgres-primary.ts'
import { startReplica } from './postgres-replica.ts'
import { superuserUrl } from './postgres-server.ts'
import { claimPort } from './ports.ts'
import { stopLeftovers } from './pid-file.ts'
import type { RunningProcess } from './processes.ts'
import type { Secrets } from './secrets.ts'

export interface DatabasesOptions {
  /** Where data directories, logs and pid files are kept. */
  folder: string
  secrets: Secrets
  /** 0 for any free port. */
  primaryPort: number
  replicaPort: number
  /** `throwaway` trades durability for speed: for tests only. */
  durability?: 'durable' | 'throwaway'
}

export interface Databases {
  /** The superuser's addresses of the primary and of the replica, on the database `postgres`. */
  adminUrl: string
  replicaAdminUrl: string
  primary: RunningProcess
  replica: RunningProcess
  /** A role's address of the primary, or with `replica` of the replica. */
  url(role: Role, options?: { replica?: boolean; database?: string }): string
  /** After it has ended. */
  startPrimary(): Promise<void>
  startReplica(): Promise<void>
  stopReplica(): Promise<void>
  stop(): Promise<void>
}

/** Starts the primary and its streaming replica, and creates the roles and the database. */
export async function startDatabases(options: DatabasesOptions): Promise<Databases> {
  const { folder, secrets } = options
  await stopLeftovers(folder)
  const primaryPort = await claimPort(options.primaryPort, 'DATABASE_PORT', 'the primary database')
  const replicaPort = await claimPort(options.replicaPort, 'DATABASE_REPLICA_PORT', 'the replica')
  const { postgres: password, replicator: replicatorPassword } = secrets.passwords
  const shared = { binaries: await postgresBinaries(), folder, password, settings: settingsFor(options.durability) }
  const follow = () => startReplica({ ...shared, port: replicaPort, primaryPort, replicatorPassword })
  const lead = () => startPrimary({ ...shared, port: primaryPort }, replicatorPassword)
  const adminUrl = superuserUrl(primaryPort, password)

  let primary = await lead()
  let replica: RunningProcess
  try {
    await createRoles(adminUrl, secrets.passwords)
    replica = await follow()
  } catch (error) {
    await primary.stop()
    throw error
  }
  return {
    adminUrl,
    replicaAdminUrl: superuserUrl(replicaPort, password),
    get primary() {
      return primary
    },
    get replica() {
      return replica
    },
    url(role, { replica: ofReplica = false, database = owner } = {}) {
      const port = ofReplica ? replicaPort : primaryPort
      return `postgres://${role}:${encodeURIComponent(secrets.passwords[role])}@127.0.0.1:${port}/${database}`
    },
    async startPrimary() {
      if (primary.hasEnded) primary = await lead()
    },
    async startReplica() {
      if (replica.hasEnded) replica = await follow()
    },
    stopReplica: () => replica.stop(),
    async stop() {
      await replica.stop()
      await primary.stop()
    },
  }
}

function settingsFor(durability: DatabasesOptions['durability'] = 'durable') {
  const memoryMb = totalmem() / 1024 ** 2
  return {
    max_connections: '200',
    // Two servers share the machine with everything else.
    shared_buffers: `${durability === 'throwaway' || memoryMb < 6_000 ? 128 : Math.round(memoryMb / 12)}MB`,
    maintenance_work_mem: '128MB',
    work_mem: '16MB',
    effective_cache_size: `${Math.round(memoryMb / 4)}MB`,
    random_page_cost: '1.1',
    jit: 'off',
    wal_level: 'replica',
    max_wal_size: '4GB',
    max_slot_wal_keep_size: '4GB',
    hot_standby_feedback: 'on',
    max_standby_streaming_delay: '5s',
    checkpoint_completion_target: '0.9',
    password_encryption: 'scram-sha-256',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    log_connections: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durability === 'throwaway' && { fsync: 'off', full_page_writes: 'off' }),
  }
}
