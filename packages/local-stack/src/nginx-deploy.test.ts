import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'

import { createService } from '@tensile/service'
import { expect, it, onTestFinished } from 'vitest'

import { root } from './paths.ts'
import { freePort } from './ports.ts'
import { startProcess } from './processes.ts'
import { testFolder } from './test-folder.ts'

const hasNginx = spawnSync('which', ['nginx']).status === 0

it.skipIf(!hasNginx)(
  'a gateway is replaced behind nginx, which is told first, and no request fails',
  async () => {
    const port = await freePort()
    const first = await startGateway('first')
    const nginx = await startNginx(port, first.address)
    const answers = new Map<string, number>()
    const stopAsking = new AbortController()
    const clients = Array.from({ length: 8 }, async () => {
      while (!stopAsking.signal.aborted) {
        const answer = await post(port)
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      }
    })

    const second = await startGateway('second')
    nginx.sendTo(second.address)
    await first.close()
    stopAsking.abort()
    await Promise.all(clients)
    await second.close()
    expect([...answers.keys()].sort()).toEqual(['200 first', '200 second'])
  },
  30_000,
)

async function startGateway(name: string) {
  // While nginx still sends it requests, for it takes a moment to read its settings anew.
  const settings = { LOG_LEVEL: 'silent', DRAIN_MS: 1_500 }
  const service = createService({ name, settings, readiness: {}, bodyLimitBytes: 1024 })
  service.post('/graphql', async () => name)
  const { host } = new URL(await service.listen({ host: '127.0.0.1', port: 0 }))
  return { address: host, close: () => service.close() }
}

/** As deploy/ has it. */
async function startNginx(port: number, gateway: string) {
  const folder = testFolder()
  const template = readFileSync(`${root}/deploy/nginx/tensile.conf.template`, 'utf8')
  const write = (address: string) =>
    writeFileSync(
      `${folder}/site.conf`,
      template
        .replace('${GATEWAY_UPSTREAM}', address)
        .replaceAll(/\$\{\w+_UPSTREAM\}/g, '127.0.0.1:9')
        .replaceAll('listen 8080', `listen 127.0.0.1:${port}`),
    )
  write(gateway)
  writeFileSync(
    `${folder}/nginx.conf`,
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr; events {} http { access_log off; include ${folder}/site.conf; }`,
  )
  const args = ['-p', folder, '-c', `${folder}/nginx.conf`]
  const nginx = startProcess({ name: 'nginx', command: 'nginx', args, folder })
  onTestFinished(() => nginx.stop())
  await expect.poll(() => post(port)).toMatch(/^200/)
  return {
    sendTo(address: string): void {
      write(address)
      process.kill(nginx.pid, 'SIGHUP')
    },
  }
}

/**
 * What the API answers: the status and the text, or what came in the place of an answer. On a connection of its own: nginx, which reads
 * its settings anew, closes those that are idle, and a browser tries again then.
 */
function post(port: number): Promise<string> {
  return new Promise((resolve) => {
    const headers = { host: 'api.localhost' }
    const question = request({ agent: false, port, host: '127.0.0.1', method: 'POST', path: '/graphql', headers })
    question.on('response', (answer) => void text(answer).then((body) => resolve(`${answer.statusCode} ${body}`)))
    question.on('error', (error) => resolve(error.message))
    question.end()
  })
}
