/** On the hop from the gateway: names the caller and the key of a mutation that must happen once. */
export const idempotencyHeader = 'x-tensile-idempotency'

/** Null for anything that the gateway did not make. */
export function parseIdempotencyHeader(text: unknown): string | null {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? text : null
}
