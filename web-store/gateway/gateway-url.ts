import 'server-only'

export type GatewayPath = '/graphql' | '/auth/login' | '/auth/refresh' | '/auth/logout'

/** Where the gateway listens: GATEWAY_URL, or its port on this machine. The browser never learns it. */
export function gatewayUrl(path: GatewayPath): string {
  return new URL(path, process.env['GATEWAY_URL'] ?? `http://127.0.0.1:${process.env['GATEWAY_PORT'] ?? 4000}`).href
}
