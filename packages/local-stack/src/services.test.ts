import { existsSync, readFileSync } from 'node:fs'

import { afterAll, expect, it, vi } from 'vitest'

import { freePort } from './ports.ts'
import { stopAll } from './processes.ts'
import { startServices } from './services.ts'
import { testFolder } from './test-folder.ts'

afterAll(stopAll)

const serve = `require('http').createServer((_, answer) => answer.end(String(process.pid))).listen(process.env.PORT, '127.0.0.1')`

it('fails the start with the log of a service that ends before it is ready', async () => {
  const plan = {
    name: 'broken',
    command: process.execPath,
    args: ['-e', `console.error('the setting X is missing'); process.exit(3)`],
    env: {},
    readyUrl: `http://127.0.0.1:${await freePort()}`,
  }
  await expect(startServices([plan], testFolder())).rejects.toThrow(
    /broken service ended with exit code 3[^]*the setting X is missing/,
  )
})

it('starts a service again that was killed', async () => {
  const folder = testFolder()
  const port = await freePort()
  const readyUrl = `http://127.0.0.1:${port}`
  const env = { PORT: String(port) }
  await startServices([{ name: 'killed', command: process.execPath, args: ['-e', serve], env, readyUrl }], folder)
  const first = await (await fetch(readyUrl)).text()
  process.kill(Number(first), 'SIGKILL')
  const second = await vi.waitUntil(
    () =>
      fetch(readyUrl).then(
        (answer) => answer.text(),
        () => undefined,
      ),
    { timeout: 60_000 },
  )
  expect(second).not.toBe(first)
  expect(existsSync(`${folder}/run/killed.pid`)).toBe(true)
  expect(readFileSync(`${folder}/run/killed.pid`, 'utf8')).toContain(second)
})
