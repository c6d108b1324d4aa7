import { createHash, createHmac, randomBytes } from 'node:crypto'

/**
 * A refresh token: the id of its session and a secret, opaque to clients. The secret that follows a rotation is derived
 * from the one before it with the key of this service, so that a client whose answer was lost gets the same one again,
 * and only hashes need to be kept.
 */
export interface RefreshToken {
  sessionId: string
  secret: Buffer
}

export function newRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, secret: randomBytes(secretBytes) }
}

export function nextRefreshToken({ sessionId, secret }: RefreshToken, key: string): RefreshToken {
  return { sessionId, secret: createHmac('sha256', key).update('refresh token after ').update(secret).digest() }
}

export function hashRefreshToken({ secret }: RefreshToken): Buffer {
  return createHash('sha256').update(secret).digest()
}

export function formatRefreshToken({ sessionId, secret }: RefreshToken): string {
  return Buffer.concat([Buffer.from(sessionId.replaceAll('-', ''), 'hex'), secret]).toString('base64url')
}

/** Null for text that `formatRefreshToken` did not make. */
export function parseRefreshToken(text: string): RefreshToken | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== sessionIdBytes + secretBytes) return null
  const sessionId = bytes
    .toString('hex', 0, sessionIdBytes)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { sessionId, secret: bytes.subarray(sessionIdBytes) }
}

const sessionIdBytes = 16
const secretBytes = 32
