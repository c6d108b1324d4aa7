import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { appendFile, statfs } from 'node:fs/promises'
import { ask } from '../health.ts'
import type { House } from '../house.ts'
import { lasting, type Fault } from './fault.ts'

/** The data directory of the replica on a disk of its own, with little room, that is filled up. */
export const smallDiskFault: Fault = {
  name: 'replica-disk-full',
  about: 'no room for its log; then there is room again, and its supervisor starts it when it has ended',
  hindrance: () => (canMount() ? null : 'making a small disk for the replica needs root and the right to mount'),
  prepare: (house) =>
    whileStopped(house, (directory) => {
      renameSync(directory, `${directory}.away`)
      mkdirSync(directory, { mode: 0o700 })
      const megabytes = Number(run('du', '-sm', `${directory}.away`).split('\t')[0]) + ROOM_MB
      run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tensile-small-disk', directory)
      run('cp', '-a', `${directory}.away/.`, directory)
      rmSync(`${directory}.away`, { recursive: true })
    }),
  async strike({ folder, adminUrl, databases }) {
    const ballast = `${folder}/replica/ballast`
    await fill(ballast)
    // The log goes on in new files, for which there is no room.
    for (let switches = 0; switches < 3; switches++) {
      await ask(adminUrl, 'select pg_switch_wal()::text as answer')
      await lasting()
    }
    rmSync(ballast)
    await databases.startReplica()
  },
}

/** Takes the small disk away, also that of a run that was killed: the replica is copied anew by the next one. */
export function forgetSmallDisk(folder: string): void {
  spawnSync('umount', [`${folder}/replica`], { stdio: 'ignore' })
  if (!existsSync(`${folder}/replica/PG_VERSION`)) rmSync(`${folder}/replica`, { recursive: true, force: true })
  rmSync(`${folder}/replica.away`, { recursive: true, force: true })
}

const ROOM_MB = 64

async function whileStopped({ folder, databases }: House, work: (directory: string) => void): Promise<void> {
  await databases.stopReplica()
  work(`${folder}/replica`)
  await databases.startReplica()
}

async function fill(file: string): Promise<void> {
  const { bavail, bsize } = await statfs(file.slice(0, file.lastIndexOf('/')))
  await appendFile(file, Buffer.alloc(bavail * bsize)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error
  })
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const directory = mkdtempSync('/tmp/small-disk-')
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tensile-small-disk', directory])
  if (status === 0) run('umount', directory)
  rmdirSync(directory)
  return status === 0
}

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}
