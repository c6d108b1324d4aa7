import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { operationId } from '../operations/persisted-operations.ts'

/** Names what a request asks, the same however it is sent: document or its hash, operation, variables. Null for what is none. */
export function answerKeyOf({ method, body, query }: Pick<FastifyRequest, 'method' | 'body' | 'query'>): string | null {
  // A parameter of an address is JSON as text.
  const [asked, read] =
    method === 'GET' ? [propertiesOf(query), parsed] : [propertiesOf(body), (value: unknown) => value]
  const { sha256Hash } = propertiesOf(propertiesOf(read(asked.extensions)).persistedQuery)
  const id = typeof asked.query === 'string' ? operationId(asked.query) : sha256Hash
  if (typeof id !== 'string') return null
  const parts = [id, asked.operationName ?? null, read(asked.variables) ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

function propertiesOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
