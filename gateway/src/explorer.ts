import type { FastifyReply, FastifyRequest } from 'fastify'

/** GraphiQL from our own server, with everything in the page: no other host is asked. Loaded at its first use. */
export async function sendExplorer(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return reply.type('text/html; charset=utf-8').send(
    renderGraphiQL({
      title: 'Tensile GraphQL explorer',
      endpoint: '/graphql',
      defaultQuery: '{\n  categories {\n    name\n    productCount\n  }\n}\n',
    }),
  )
}

/** A browser that opens the address, not a client that queries it. */
export function isBrowserVisit({ method, headers, query }: FastifyRequest): boolean {
  const wantsPage = headers.accept?.includes('text/html') ?? false
  return method === 'GET' && wantsPage && typeof query === 'object' && query !== null && !('query' in query)
}
