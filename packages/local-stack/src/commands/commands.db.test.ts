import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, it, onTestFinished } from 'vitest'

import { startTimeOf } from '../pid-file.ts'
import { testFolder } from '../test-folder.ts'

const anyPorts = { DATABASE_PORT: '0', DATABASE_REPLICA_PORT: '0', REDIS_PORT: '0', S3_PORT: '0' }

function run(command: string, folder: string, env: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(`./${command}.ts`, import.meta.url))
  const child = spawn(process.execPath, [file], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...anyPorts, TENSILE_DATA: folder, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Reads what a command prints until a text appears; rejects when it ends before. */
async function printed(child: ChildProcess, text: string) {
  let output = ''
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk)
    if (output.includes(text)) return output
  }
  throw new Error(`ended without "${text}":\n${output}`)
}

function pidsOf(folder: string) {
  const files = readdirSync(`${folder}/run`).map((file) => `${folder}/run/${file}`)
  return files.map((file) => Number(/"pid":(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]))
}

it.each(['to the process group, as Ctrl-C does', 'to the command alone'])(
  'stops every process it started when a signal comes %s',
  async (to) => {
    const folder = testFolder()
    const command = run('databases', folder)
    await printed(command, 'Running')
    const pids = pidsOf(folder)
    expect(pids.length).toBeGreaterThanOrEqual(3)
    process.kill(to.includes('group') ? -(command.pid ?? 0) : (command.pid ?? 0), 'SIGINT')
    const [exitCode] = (await once(command, 'exit')) as [number]
    expect(exitCode).toBe(0)
    expect(pids.filter((pid) => startTimeOf(pid) !== undefined)).toEqual([])
    expect(existsSync(`${folder}/owner.pid`)).toBe(false)
  },
  60_000,
)

it('stops what it has started when the signal comes half-way and nobody reads its output any more', async () => {
  const folder = testFolder()
  const command = run('databases', folder)
  await printed(command, 'redis ...')
  const pids = pidsOf(folder)
  command.kill('SIGTERM')
  await once(command, 'exit')
  expect([...pids, ...pidsOf(folder)].filter((pid) => startTimeOf(pid) !== undefined)).toEqual([])
}, 60_000)

it('refuses to start in production without secrets, naming each, and starts nothing', async () => {
  const folder = testFolder()
  const command = run('start', folder, { NODE_ENV: 'production' })
  let errors = ''
  command.stderr.on('data', (chunk) => (errors += String(chunk)))
  const [exitCode] = (await once(command, 'close')) as [number]
  expect(exitCode).toBe(1)
  for (const name of ['DATABASE_PASSWORD_TENSILE', 'IDENTITY_SECRET', 'TOKEN_SECRET']) expect(errors).toContain(name)
  expect(existsSync(`${folder}/run`)).toBe(false)
}, 60_000)
