const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id of a browser's request: the one that a door before us gave it, else a new one. */
export function requestIdOf(incoming: Headers): string {
  const given = incoming.get('x-request-id')
  return given && uuid.test(given) ? given : crypto.randomUUID()
}

/** What the gateway learns of any request of a browser: its id, and the address by which attempts are counted. */
export function callerHeaders(incoming: Headers): Record<string, string> {
  const address = incoming.get('x-forwarded-for')
  return { 'x-request-id': requestIdOf(incoming), ...(address && { 'x-forwarded-for': address }) }
}
