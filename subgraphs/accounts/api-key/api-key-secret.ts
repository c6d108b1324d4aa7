import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The public half of a key: "tk_" and 20 characters. */
export function newClientId(): string {
  return `tk_${randomBytes(10).toString('hex')}`
}

/** 256 random bits: too many to guess, so that a plain hash is enough to keep. */
export function newApiKeySecret(): string {
  return `ts_${randomBytes(32).toString('base64url')}`
}

export function hashApiKeySecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** In the same time for any two. */
export function isSameHash(one: Buffer, other: Buffer | null): boolean {
  return other?.length === one.length && timingSafeEqual(one, other)
}
