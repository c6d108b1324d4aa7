import { createServer } from 'node:net'
import { once } from 'node:events'

import { expect, it, onTestFinished } from 'vitest'

import { claimPort, freePort } from './ports.ts'

it('answers the port when nobody listens on it', async () => {
  const port = await freePort()
  expect(await claimPort(port, 'GATEWAY_PORT', 'gateway')).toBe(port)
})

it('refuses a taken port with its number, the setting that chooses another, and the process that has it', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const refusal = claimPort(port, 'GATEWAY_PORT', 'gateway')
  await expect(refusal).rejects.toThrow(`Port ${port}`)
  await expect(refusal).rejects.toThrow(`GATEWAY_PORT=${port + 10}`)
  await expect(refusal).rejects.toThrow(`process ${process.pid}`)
})
