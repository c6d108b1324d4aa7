import type { FastifyRequest } from 'fastify'
import { operationId } from '../operations/persisted-operations.ts'

export interface RequestLimits {
  documentBytes: number
  variablesBytes: number
  /** Operations in one request. */
  batch: number
}

export interface Refusal {
  status: 400 | 413
  message: string
}

/** What is wrong with a request to /graphql before anything of it is parsed, in words for the caller; null when nothing is. */
export function refuseRequest({ body, query }: FastifyRequest, limits: RequestLimits): Refusal | null {
  if (!Array.isArray(body)) return refuseOperation(body ?? query, limits)
  if (body.length > limits.batch) return beyond(`The request has ${body.length} operations`, limits.batch)
  return body.map((each) => refuseOperation(each, limits)).find((refusal) => refusal !== null) ?? null
}

function refuseOperation(operation: unknown, { documentBytes, variablesBytes }: RequestLimits): Refusal | null {
  const { query, variables, extensions } = propertiesOf(operation)
  const documentSize = sizeOf(query)
  if (documentSize > documentBytes) return beyond(`The document has ${documentSize} bytes`, documentBytes)
  const variablesSize = sizeOf(variables)
  if (variablesSize > variablesBytes) return beyond(`The variables have ${variablesSize} bytes`, variablesBytes)
  return refusePersisted(propertiesOf(extensions).persistedQuery, query)
}

/** The server answers these with words, but no code, which would be a fault of ours. */
function refusePersisted(persisted: unknown, query: unknown): Refusal | null {
  if (persisted === undefined || persisted === null) return null
  const { version, sha256Hash } = propertiesOf(persisted)
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    return { status: 400, message: 'A persisted query is { "version": 1, "sha256Hash": 64 hexadecimal digits }.' }
  }
  if (typeof query !== 'string' || operationId(query) === sha256Hash) return null
  return { status: 400, message: 'The sha256Hash of the persisted query is not that of the document.' }
}

function beyond(what: string, maximum: number): Refusal {
  return { status: 413, message: `${what}; at most ${maximum} ${maximum === 1 ? 'is' : 'are'} allowed.` }
}

function propertiesOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function sizeOf(value: unknown): number {
  if (value === undefined || value === null) return 0
  return Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value))
}
