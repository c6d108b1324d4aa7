import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/**
 * Told to close, a service answers everything for `drainMs` more, so that whoever sends it requests finds another one meanwhile.
 * Each answer is then the last of its connection.
 */
export function drainBeforeClose(service: FastifyInstance, drainMs: number): void {
  let isClosing = false
  service.addHook('preClose', async () => {
    isClosing = true
    await sleep(drainMs)
  })
  service.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}

/**
 * Clients are told of it and give up a connection that is idle for longer: when a service has drained for as long, nobody sends
 * into a connection that is just being closed.
 */
export const keepAliveMs = 5_000
