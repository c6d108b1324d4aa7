/** Is the store's own process up? It says nothing of the gateway, so that a gateway restart takes no store down. */
export function GET(): Response {
  return Response.json({ status: 'ok' })
}
