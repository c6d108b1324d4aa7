/** The path to go on to. Only one of ours: an address with a host would lead a signed-in buyer to somebody else's page. */
export function ownPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
