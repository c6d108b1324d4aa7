import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The id of a request through gateway, subgraphs, audit trail and logs; every response carries it. */
export const requestIdHeader = 'x-request-id'

export function isRequestId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** The caller's id when it is a UUID, else a new one: nothing else a caller sends reaches logs or tables. */
export function requestIdOf(message: IncomingMessage): string {
  const given = message.headers[requestIdHeader]
  return isRequestId(given) ? given.toLowerCase() : randomUUID()
}
