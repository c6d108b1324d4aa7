/** The process is up. Whether the gateway is, each page says itself. */
export function GET(): Response {
  return Response.json({ status: 'ok' })
}
