import { createHmac, timingSafeEqual } from 'node:crypto'
import { clockDifferenceSeconds } from './clock-difference.ts'
import { isViewer, type Viewer } from './viewer.ts'

/** Header of the internal hop that carries the signed identity. */
export const identityHeader = 'x-tensile-identity'

export interface Identity {
  viewer: Viewer | null
  /** The request this identity was made for; it is worth nothing beside another request id. */
  requestId: string
}

/** The gateway's word to a subgraph on who asks: valid for one request id and for 30 seconds, on clocks that may differ. */
export function signIdentity({ viewer, requestId }: Identity, secret: string, nowMs = Date.now()): string {
  const payload = JSON.stringify({ viewer, requestId, exp: Math.floor(nowMs / 1000) + lifetimeSeconds })
  const encoded = Buffer.from(payload).toString('base64url')
  return `${encoded}.${signature(encoded, secret).toString('base64url')}`
}

/** Null for a token that is forged, expired, malformed or made for another request. Never throws. */
export function verifyIdentity(
  token: string | undefined,
  secret: string,
  requestId: string,
  nowMs = Date.now(),
): Identity | null {
  const [encoded, mac, ...rest] = token?.split('.') ?? []
  if (encoded === undefined || mac === undefined || rest.length > 0) return null
  const expected = signature(encoded, secret)
  const given = Buffer.from(mac, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const identity = parseIdentity(encoded)
  if (!identity || identity.requestId !== requestId || identity.exp + clockDifferenceSeconds <= nowMs / 1000)
    return null
  return { viewer: identity.viewer, requestId }
}

const lifetimeSeconds = 30

function signature(encoded: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(encoded).digest()
}

function parseIdentity(encoded: string): (Identity & { exp: number }) | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null) return null
    const { viewer, requestId, exp } = parsed as Record<string, unknown>
    if (viewer !== null && !isViewer(viewer)) return null
    return typeof requestId === 'string' && typeof exp === 'number' ? { viewer, requestId, exp } : null
  } catch {
    return null
  }
}
