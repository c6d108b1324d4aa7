import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

import { HouseError } from './house-error.ts'

/** A port of the loopback that nobody listens on now. */
export async function freePort() {
  return listenOnce(0)
}

/**
 * Refuses with who has it and which setting chooses another, when somebody already listens on the port.
 * Port 0 means any free one; the answer is the port to use.
 */
export async function claimPort(port: number, setting: string, what: string) {
  try {
    return await listenOnce(port)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    const holder = holderOf(port)
    throw new HouseError(
      `Port ${port}, wanted for ${what}, is taken${holder ? ` by ${holder}` : ''}.\n` +
        `Stop that process, or choose another port: ${setting}=${port + 10} npm start`,
    )
  }
}

function listenOnce(port: number) {
  return new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

function holderOf(port: number) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
  const process = /^p(\d+)\nc(.+)$/m.exec(stdout ?? '')
  if (process) return `${process[2]} (process ${process[1]})`
  const socket = spawnSync('ss', ['-Htlnp', `sport = :${port}`], { encoding: 'utf8' })
  const user = /users:\(\("([^"]+)",pid=(\d+)/.exec(socket.stdout ?? '')
  return user ? `${user[1]} (process ${user[2]})` : undefined
}
