import 'server-only'
import { HttpLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { ApolloClient, InMemoryCache, registerApolloClient } from '@apollo/client-integration-nextjs'
import { headers } from 'next/headers'
import { asFailure } from './failure.ts'
import { gatewayUrl } from './gateway-url.ts'
import { requestHeaders } from './request-headers.ts'

const { getClient } = registerApolloClient(
  () =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: new SetContextLink(async () => ({ headers: await requestHeaders() })).concat(
        new HttpLink({ uri: gatewayUrl('/graphql'), fetchOptions: { cache: 'no-store' } }),
      ),
    }),
)

/** The data of a page, as the viewer may see it. Throws a Failure, which the error page shows with the request's id. */
export async function load<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    const { data } = await getClient().query({ query, variables, fetchPolicy: 'no-cache' })
    if (data === undefined) throw new Error('The gateway answered without data.')
    return data
  } catch (error) {
    throw asFailure(error, (await headers()).get('x-request-id') ?? '')
  }
}
