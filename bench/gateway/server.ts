import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'

/** A process that listens on a port of its own. */
export interface Server {
  origin: string
  pool: Pool
  /** The last of what it printed. */
  logTail(): string
  /** Of the process and those it started, since its start. */
  cpuMs(): number
  stop(): Promise<void>
}

/** @param isReady answers whether it can be asked; @throws when it ends before, with what it said */
export async function startServer(
  [command = '', ...args]: string[],
  env: Record<string, string>,
  isReady: (origin: string) => Promise<boolean>,
): Promise<Server> {
  const port = await freePort()
  const said: string[] = []
  const child = spawn(
    command,
    args.map((arg) => arg.replace('$PORT', String(port))),
    {
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  process.once('exit', () => child.kill('SIGKILL')) // also when the bench fails
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  while (!(await isReady(origin).catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended:\n${said.join('').slice(-2_000)}`)
    await sleep(50)
  }
  const pool = new Pool(origin, { connections: 64 })
  return {
    origin,
    pool,
    logTail: () => said.join('').slice(-2_000),
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    async stop() {
      await pool.destroy()
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await ended
      clearTimeout(force)
    },
  }
}

/** Linux counts in hundredths of a second; all threads are in it. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
