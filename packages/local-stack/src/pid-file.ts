import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process written down: its number alone may belong to another one by the time it is read. */
interface PidFile {
  pid: number
  startedAt: string
  stopSignal: NodeJS.Signals
}

/** Writes this process down, unless another living one is in the file: then `holder` is its number. */
export function claimPidFile(path: string): { release(): void; holder?: undefined } | { holder: number } {
  const draft = `${path}.${process.pid}`
  for (;;) {
    try {
      // A link appears complete or fails: nobody reads a claim that is half written.
      writeFileSync(draft, content(process.pid, 'SIGTERM'))
      linkSync(draft, path)
      return { release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const holder = read(path)
      if (holder && isAlive(holder)) return { holder: holder.pid }
      rmSync(path, { force: true })
    } finally {
      rmSync(draft, { force: true })
    }
  }
}

export function writePidFile(path: string, pid: number, stopSignal: NodeJS.Signals) {
  writeFileSync(path, content(pid, stopSignal))
}

/** Ends every process that an earlier run of this folder started and left behind; answers their names. */
export async function stopLeftovers(folder: string) {
  mkdirSync(`${folder}/run`, { recursive: true })
  const stopped: string[] = []
  for (const file of readdirSync(`${folder}/run`)) {
    if (!file.endsWith('.pid')) continue
    if (await stopHolder(`${folder}/run/${file}`)) stopped.push(file.slice(0, -'.pid'.length))
  }
  return stopped
}

/** Ends the process of a pid file, by force when it has not ended after `graceMs`; false when there is none. */
export async function stopHolder(path: string, graceMs = 20_000) {
  const holder = read(path)
  const wasAlive = holder !== undefined && isAlive(holder)
  if (wasAlive) {
    process.kill(holder.pid, holder.stopSignal)
    for (let waitedMs = 0; isAlive(holder); waitedMs += 50) {
      if (waitedMs === graceMs) process.kill(holder.pid, 'SIGKILL')
      await sleep(50)
    }
  }
  rmSync(path, { force: true })
  return wasAlive
}

/** When a process started, in a form that only compares; undefined when there is no such process. */
export function startTimeOf(pid: number) {
  try {
    // The fields after the command's closing parenthesis; 'Z' is a process that ended and was not waited for.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    if (process.platform === 'linux') return undefined
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || undefined
  }
}

function content(pid: number, stopSignal: NodeJS.Signals) {
  return JSON.stringify({ pid, startedAt: startTimeOf(pid) ?? '', stopSignal } satisfies PidFile)
}

function isAlive({ pid, startedAt }: PidFile) {
  return startTimeOf(pid) === startedAt
}

function read(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PidFile
  } catch {
    return undefined
  }
}
