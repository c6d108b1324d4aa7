import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ProcessOptions {
  /** Names the log and pid files. */
  name: string
  command: string
  args: string[]
  /** Where `log/<name>.log` and `run/<name>.pid` are kept. */
  folder: string
  env?: NodeJS.ProcessEnv
  cwd?: string
  account?: { uid: number; gid: number }
  /** What asks this process to end in good order. */
  stopSignal?: NodeJS.Signals
}

export interface RunningProcess {
  readonly name: string
  readonly pid: number
  /** Resolves when the process has ended, with what it ended by. */
  readonly ended: Promise<string>
  readonly hasEnded: boolean
  /** The last lines of its log. */
  logTail(lines?: number): string
  /** Asks it to end, and ends it by force when it has not after `graceMs`. */
  stop(graceMs?: number): Promise<void>
}

/**
 * Starts a process in a session of its own, so that Ctrl-C reaches only this one and everything stops in order.
 * What it prints goes to its log. Its pid is written down: if this process is killed, the next start ends the orphan.
 */
export function startProcess(options: ProcessOptions): RunningProcess {
  const { name, command, args, folder, stopSignal = 'SIGTERM' } = options
  const log = openLog(folder, name)
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env ?? process.env,
    cwd: options.cwd ?? folder,
    ...options.account,
  })
  closeSync(log)
  const pidFile = `${folder}/run/${name}.pid`
  let hasEnded = false
  const ended = endOf(child).then((reason) => {
    hasEnded = true
    rmSync(pidFile, { force: true })
    return reason
  })
  const pid = child.pid ?? 0
  if (pid > 0) writeFileSync(pidFile, JSON.stringify({ pid, stopSignal, startedAt: startTimeOf(pid) }))
  return {
    name,
    pid,
    ended,
    get hasEnded() {
      return hasEnded
    },
    logTail: (lines = 12) => tail(`${folder}/log/${name}.log`, lines),
    async stop(graceMs = 10_000) {
      if (hasEnded) return
      child.kill(stopSignal)
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await ended
      clearTimeout(force)
    },
  }
}

/** Ends every process that an earlier run of this folder started and left behind; answers their names. */
export async function stopLeftovers(folder: string) {
  const stopped: string[] = []
  for (const file of listPidFiles(folder)) {
    const path = `${folder}/run/${file}`
    const left = readPidFile(path)
    if (left && isSame(left)) {
      stopped.push(file.slice(0, -'.pid'.length))
      process.kill(left.pid, left.stopSignal)
      for (let waited = 0; isSame(left); waited += 50) {
        if (waited === 10_000) process.kill(left.pid, 'SIGKILL')
        await sleep(50)
      }
    }
    rmSync(path, { force: true })
  }
  return stopped
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

interface PidFile {
  pid: number
  stopSignal: NodeJS.Signals
  startedAt: string
}

function isSame({ pid, startedAt }: PidFile) {
  return startTimeOf(pid) === startedAt
}

function readPidFile(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PidFile
  } catch {
    return undefined
  }
}

function listPidFiles(folder: string) {
  try {
    return readdirSync(`${folder}/run`).filter((file) => file.endsWith('.pid'))
  } catch {
    return []
  }
}

function openLog(folder: string, name: string) {
  for (const part of ['log', 'run']) mkdirSync(`${folder}/${part}`, { recursive: true })
  const path = `${folder}/log/${name}.log`
  const tooLong = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000
  return openSync(path, tooLong ? 'w' : 'a')
}

function tail(path: string, lines: number) {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } catch {
    return ''
  }
}

function endOf(child: ChildProcess) {
  return new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
}
