import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { BankRefusal, type Bank, type BankPayment } from './bank.ts'
import { serveControl } from './control.routes.ts'
import { createFaults, type FaultKind } from './fault.ts'
import { createWebhookSender, type WebhookMessage, type WebhookSender } from './webhook-sender.ts'

export interface Answer {
  status: number
  body: unknown
}

/** A call as it came in, and what became of it. */
export interface JournalEntry {
  operation: string
  method: string
  path: string
  key: string | null
  body: unknown
  /** Answered from the idempotency key, without doing anything. */
  isReplay: boolean
  fault: FaultKind | null
}

export interface Call {
  path: string
  params: Record<string, string>
  /** Parsed: JSON, or the fields of a form. */
  body: Record<string, unknown>
  raw: string
  header(name: string): string | undefined
}

/** One operation of a provider's API. */
export interface Route {
  method: 'GET' | 'POST'
  url: string
  /** As faults name it: "authorize", "capture", "void", "refund"; others as one likes. */
  operation: string
  handle(call: Call): Answer | Promise<Answer>
}

/** What makes a stand-in speak like one provider. */
export interface Protocol {
  name: 'stripe' | 'adyen' | 'paypal'
  /** Its books. */
  bank: Bank
  /** Where the idempotency key of a call is. */
  keyHeader: string
  /** How it refuses what its books refuse. */
  refuse(reason: string): Answer
  routes: Route[]
  /** The buyer acted: approves or not. Returns where the browser goes back to. */
  act(payment: BankPayment, isApproved: boolean): Promise<string>
}

/** What a protocol has of the door. */
export interface Door {
  send(message: WebhookMessage): Promise<void>
  /** "http://127.0.0.1:4100" */
  ownUrl(): string
}

export interface StandInOptions {
  webhookUrl: string
  logLevel: string
}

export interface StandIn {
  service: FastifyInstance
  bank: Bank
  journal: JournalEntry[]
  faults: ReturnType<typeof createFaults>
  webhooks: WebhookSender
  protocol: Protocol
}

/**
 * A payment service for development and tests: the part of a provider's HTTP API that its SDK is used for here, in memory. It
 * keeps every call, does what a key asks once, and fails where it is told to.
 */
export function createStandIn(
  createProtocol: (door: Door) => Protocol,
  { webhookUrl, logLevel }: StandInOptions,
): StandIn {
  const webhooks = createWebhookSender(webhookUrl)
  const protocol = createProtocol({ send: webhooks.send, ownUrl: () => service.listeningOrigin })
  const service: FastifyInstance = Fastify({
    logger: { level: logLevel, base: { service: `${protocol.name}-stand-in` } },
  })
  const { bank } = protocol
  const faults = createFaults()
  const journal: JournalEntry[] = []
  const answers = new Map<string, Answer>()
  const standIn = { service, bank, journal, faults, webhooks, protocol }

  service.removeAllContentTypeParsers()
  service.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))

  async function answer(route: Route, call: Call): Promise<Answer> {
    try {
      return await route.handle(call)
    } catch (error) {
      if (error instanceof BankRefusal) return protocol.refuse(error.message)
      throw error
    }
  }

  async function handle(route: Route, request: FastifyRequest, reply: FastifyReply) {
    const call = callOf(request)
    const key = call.header(protocol.keyHeader) ?? null
    const known = key === null ? undefined : answers.get(`${route.operation} ${key}`)
    const fault = faults.take(route.operation)
    const { method, url: path } = request
    journal.push({ operation: route.operation, method, path, key, body: call.body, isReplay: !!known && !fault, fault })
    if (fault === 'refuse') return breakOff(request, reply)
    if (fault === 'error') return reply.code(500).send({ error: { type: 'api_error', message: 'told to fail' } })
    const { status, body } = known ?? (await answer(route, call))
    if (key !== null) answers.set(`${route.operation} ${key}`, { status, body })
    if (fault === 'drop') return breakOff(request, reply)
    if (fault === 'hang') return reply.hijack()
    if (fault === 'late-error') return reply.code(500).send({ error: { type: 'api_error', message: 'told to fail' } })
    return reply.code(status).type('application/json').send(JSON.stringify(body))
  }

  for (const route of protocol.routes) {
    service.route({ method: route.method, url: route.url, handler: (request, reply) => handle(route, request, reply) })
  }
  service.get('/health/ready', async () => ({ status: 'ok' }))
  serveControl(standIn)
  service.addHook('onClose', async () => webhooks.close())
  return standIn
}

function breakOff(request: FastifyRequest, reply: FastifyReply) {
  request.raw.socket.destroy()
  return reply.hijack()
}

function callOf(request: FastifyRequest): Call {
  const raw = typeof request.body === 'string' ? request.body : ''
  return {
    path: request.url,
    params: { ...(request.params as Record<string, string>) },
    raw,
    body: parseBody(raw, request.headers['content-type'] ?? ''),
    header(name) {
      const value = request.headers[name]
      return Array.isArray(value) ? value[0] : value
    },
  }
}

function parseBody(raw: string, type: string): Record<string, unknown> {
  if (raw === '') return {}
  if (type.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(raw))
  const parsed: unknown = JSON.parse(raw)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}
