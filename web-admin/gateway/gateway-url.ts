import 'server-only'

/** Where the gateway listens: GATEWAY_URL, or its port on this machine. Never known to the browser. */
export function gatewayUrl(path: '/graphql' | `/auth/${'login' | 'refresh' | 'logout'}`): string {
  return new URL(path, process.env['GATEWAY_URL'] ?? `http://127.0.0.1:${process.env['GATEWAY_PORT'] ?? 4000}`).href
}
