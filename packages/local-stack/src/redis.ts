import { existsSync, mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { installByApt } from './apt.ts'
import { HouseError } from './house-error.ts'
import { claimPort } from './ports.ts'
import { startProcess, type RunningProcess } from './processes.ts'

export interface Redis {
  url: string
  process: RunningProcess
  stop(): Promise<void>
}

/**
 * Starts redis-server or valkey-server; as root on Debian it is installed when it is not there. Undefined when there is
 * none to be had: services then count and cache in their own memory, which is right for one process of each.
 */
export async function startRedis(options: { folder: string; port: number }): Promise<Redis | undefined> {
  const binary = findRedis() ?? (installByApt('redis-server') ? findRedis() : undefined)
  if (!binary) return undefined
  const port = await claimPort(options.port, 'REDIS_PORT', 'Redis')
  mkdirSync(`${options.folder}/redis`, { recursive: true })
  const process = startProcess({
    name: 'redis',
    command: binary,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', `${options.folder}/redis`, '--daemonize', 'no'],
      ...['--maxmemory', '256mb', '--maxmemory-policy', 'volatile-ttl', '--save', '300 1', '--appendonly', 'no'],
    ],
    folder: options.folder,
  })
  while (!(await answers(port))) {
    if (process.hasEnded)
      throw new HouseError(`Redis ended with ${(await process.ended).reason}. Its log says:\n${process.logTail()}`)
    await sleep(20)
  }
  return { url: `redis://127.0.0.1:${port}`, process, stop: () => process.stop() }
}

function findRedis() {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/usr/sbin']
  const candidates = ['redis-server', 'valkey-server'].flatMap((name) => folders.map((folder) => `${folder}/${name}`))
  return candidates.find((path) => existsSync(path))
}

function answers(port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (reply) => {
      socket.destroy()
      resolve(reply.toString().startsWith('+PONG'))
    })
    socket.once('error', () => resolve(false))
  })
}
