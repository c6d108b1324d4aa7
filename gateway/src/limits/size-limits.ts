import type { FastifyRequest } from 'fastify'

export interface SizeLimits {
  documentBytes: number
  variablesBytes: number
  /** Operations in one request. */
  batch: number
}

/** What is too large about a request to /graphql, in words for the caller; null when nothing is. */
export function findTooLarge({ body, query }: FastifyRequest, limits: SizeLimits): string | null {
  if (Array.isArray(body)) {
    if (body.length > limits.batch) {
      return `The request has ${body.length} operations; at most ${limits.batch} ${limits.batch === 1 ? 'is' : 'are'} allowed.`
    }
    return body.map((each) => findTooLargePart(each, limits)).find((found) => found !== null) ?? null
  }
  return findTooLargePart(body ?? query, limits)
}

function findTooLargePart(operation: unknown, { documentBytes, variablesBytes }: SizeLimits): string | null {
  if (typeof operation !== 'object' || operation === null) return null
  return (
    beyond('document', sizeOf(Reflect.get(operation, 'query')), documentBytes) ??
    beyond('variables', sizeOf(Reflect.get(operation, 'variables')), variablesBytes)
  )
}

function beyond(what: string, size: number, maximum: number): string | null {
  return size > maximum ? `The size of the ${what} is ${size} bytes; at most ${maximum} are allowed.` : null
}

function sizeOf(value: unknown): number {
  if (value === undefined || value === null) return 0
  return Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value))
}
