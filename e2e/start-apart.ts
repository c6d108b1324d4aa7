import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** A process of its own, beside those of the house. */
export interface Apart {
  url: string
  stop(): void
}

/** One of the house's services with settings of its own, on a free port. It may need a moment until it answers. */
export async function startApart(
  name: 'web-store' | 'web-admin' | 'gateway',
  settings: Record<string, string>,
): Promise<Apart> {
  const port = String(await freePort())
  const [command, ...args] =
    name === 'gateway' ? [process.execPath, 'gateway/src/main.ts'] : [`${root}/node_modules/.bin/next`, 'start', name]
  const child = spawn(command, [...args, ...(name === 'gateway' ? [] : ['--port', port])], {
    cwd: root,
    env: { ...process.env, PORT: port, ...settings },
    stdio: 'ignore',
  })
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

export function freePort(): Promise<number> {
  const socket = createServer()
  return new Promise((done) => {
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address()
      socket.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
