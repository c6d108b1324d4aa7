import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'

import { writePidFile } from './pid-file.ts'

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
  /** Others need it until they have ended: stopped after them, the last started first. */
  outlivesOthers?: boolean
}

export interface RunningProcess {
  readonly name: string
  readonly pid: number
  /** Resolves when the process has ended, with what it ended by. */
  readonly ended: Promise<{ reason: string; succeeded: boolean }>
  readonly hasEnded: boolean
  /** It was asked to end. */
  readonly wasStopped: boolean
  /** The last lines of its log. */
  logTail(lines?: number): string
  /** Asks it to end, and ends it by force when it has not after `graceMs`. */
  stop(graceMs?: number): Promise<void>
}

const running = new Map<RunningProcess, ProcessOptions>()
let closing: Promise<void> | undefined

/**
 * Starts a process in a session of its own, so that Ctrl-C reaches only this one and everything stops in order.
 * What it prints goes to its log. Its pid is written down: if this process is killed, the next start ends the orphan.
 */
export function startProcess(options: ProcessOptions): RunningProcess {
  const { name, command, args, folder, stopSignal = 'SIGTERM' } = options
  if (closing) throw new Error(`${name} is not started: everything is being stopped`)
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
  if (child.pid) writePidFile(pidFile, child.pid, stopSignal)
  let hasEnded = false
  let wasStopped = false
  const ended = endOf(child).then((end) => {
    hasEnded = true
    running.delete(started)
    rmSync(pidFile, { force: true })
    return end
  })
  const started: RunningProcess = {
    name,
    pid: child.pid ?? 0,
    ended,
    get hasEnded() {
      return hasEnded
    },
    get wasStopped() {
      return wasStopped
    },
    logTail: (lines = 12) => tail(`${folder}/log/${name}.log`, lines),
    async stop(graceMs = options.outlivesOthers ? 60_000 : 12_000) {
      wasStopped = true
      if (hasEnded) return
      child.kill(stopSignal)
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await ended
      clearTimeout(force)
    },
  }
  running.set(started, options)
  return started
}

/** Everything is being stopped. */
export function isStopping() {
  return closing !== undefined
}

/** Stops everything that was started and lets nothing more start: the databases after those who use them. */
export function stopAll() {
  return (closing ??= stopInOrder())
}

async function stopInOrder() {
  const last = [...running].filter(([, options]) => options.outlivesOthers).map(([process]) => process)
  await Promise.all([...running.keys()].filter((process) => !last.includes(process)).map((process) => process.stop()))
  for (const process of last.reverse()) await process.stop()
}

// Whatever ends this process early, what it started must not outlive it.
process.on('exit', () => {
  for (const process of running.keys()) void process.stop()
})

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
  return new Promise<{ reason: string; succeeded: boolean }>((resolve) => {
    child.once('error', (error) => resolve({ reason: error.message, succeeded: false }))
    child.once('exit', (code, signal) => resolve({ reason: signal ?? `exit code ${code}`, succeeded: code === 0 }))
  })
}
