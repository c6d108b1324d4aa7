import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** GraphiQL from our own server, with everything in the page: no other host is asked. Loaded at its first use. */
export async function sendExplorer(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const page = renderGraphiQL({
    title: 'Tensile GraphQL explorer',
    endpoint: '/graphql',
    defaultQuery: '{\n  categories {\n    name\n    productCount\n  }\n}\n',
  })
  const nonce = randomBytes(16).toString('base64')
  return (
    reply
      .header('content-security-policy', contentPolicy(nonce))
      .type('text/html; charset=utf-8')
      // The page has one script; further tags are texts within it.
      .send(page.replace('<script>', `<script nonce="${nonce}">`))
  )
}

/** A browser that opens the address, not a client that queries it. */
export function isBrowserVisit({ method, headers, query }: FastifyRequest): boolean {
  const wantsPage = headers.accept?.includes('text/html') ?? false
  return method === 'GET' && wantsPage && typeof query === 'object' && query !== null && !('query' in query)
}

/** Its own scripts, styles and fonts, all of them in the page, and questions to this server alone. */
function contentPolicy(nonce: string) {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
