/** What the gateway learns of a browser's request: its id, and the address by which limits count. */
export function callerHeaders(incoming: Headers): Record<string, string> {
  const address = incoming.get('x-forwarded-for')
  return {
    'x-request-id': incoming.get('x-request-id') ?? crypto.randomUUID(),
    ...(address && { 'x-forwarded-for': address }),
  }
}
