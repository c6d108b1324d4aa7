import 'server-only'
import { ApolloLink, HttpLink } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { ApolloClient, InMemoryCache, registerApolloClient } from '@apollo/client-integration-nextjs'
import { persistedLink } from '@tensile/persisted-operations'
import { cookies, headers } from 'next/headers'
import { isSecure, sessionCookie } from '@/session/session-cookies.ts'
import { gatewayUrl } from './gateway-url.ts'
import { operationIds } from './operation-ids.ts'
import { requestHeaders } from './request-headers.ts'

/** Asks in the name of the browser whose request this is. */
export const { getClient: queryClient } = registerApolloClient(() => gatewayClient(fetch))

/** The same, for changes: the browser's next page will see them. */
export const { getClient: commandClient } = registerApolloClient(() => gatewayClient(fetchAndRemember))

function gatewayClient(fetcher: typeof fetch) {
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([
      new SetContextLink(async () => ({ headers: await requestHeaders() })),
      persistedLink(operationIds),
      new HttpLink({ uri: gatewayUrl('/graphql'), fetch: fetcher, fetchOptions: { cache: 'no-store' } }),
    ]),
  })
}

const rememberedSeconds = 60

/** Keeps how far the browser's own writes have come, as a browser that talks to the gateway itself would. */
async function fetchAndRemember(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request)
  const position = response.headers.get('x-consistency-token')
  if (position) {
    const secure = isSecure(await headers())
    const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: rememberedSeconds } as const
    ;(await cookies()).set(sessionCookie.consistency, position, options)
  }
  return response
}
