import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { finding, type Finding } from '../books.ts'
import { insist, type Client } from './client.ts'

const CREATE = `mutation Create($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { endpoint { id } userErrors { code message } } }`

/** A system of a partner that is told of orders by webhooks, and remembers how often. */
export async function openPartner(client: Client, adminToken: string) {
  const told = new Map<string, number>()
  const receiver = createServer((request, response) => {
    void text(request).then((body) => {
      const { data } = JSON.parse(body) as { data: { number: string } }
      told.set(data.number, (told.get(data.number) ?? 0) + 1)
      response.writeHead(204).end()
    })
  })
  await once(receiver.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  const { data } = await insist(() =>
    client.ask<{ createWebhookEndpoint: { endpoint: object | null; userErrors: object[] } }>('sign in', {
      query: CREATE,
      variables: { input: { url, eventTypes: ['order.placed'] } },
      token: adminToken,
    }),
  )
  if (!data.createWebhookEndpoint.endpoint)
    throw new Error(`no webhook was registered: ${JSON.stringify(data.createWebhookEndpoint.userErrors)}`)

  return {
    /** Waits until every one of these orders has been told of: at least once. */
    async judge(numbers: readonly string[]): Promise<Finding> {
      const giveUpAt = performance.now() + TOLD_WITHIN_MS
      const missing = () => numbers.filter((number) => !told.has(number))
      while (missing().length > 0 && performance.now() < giveUpAt) await sleep(500)
      const repeated = [...told.values()].filter((times) => times > 1).length
      return finding(
        `orders (${numbers.length}) that no webhook told of; ${repeated} were told of more than once`,
        missing().length,
        0,
      )
    },
    close: () => void receiver.close(),
  }
}

/** A delivery whose process died is sent again after a minute. */
const TOLD_WITHIN_MS = 180_000
