import 'server-only'
import { ApolloLink, HttpLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { ApolloClient, InMemoryCache, registerApolloClient } from '@apollo/client-integration-nextjs'
import { persistedLink } from '@tensile/persisted-operations'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requestIdOf } from './caller-headers.ts'
import { asFailure, failureLink } from './failure.ts'
import { gatewayHeaders } from './gateway-headers.ts'
import { gatewayUrl } from './gateway-url.ts'
import { operationIds } from './operation-ids.ts'

const { getClient } = registerApolloClient(
  () =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([
        failureLink(),
        new SetContextLink(async () => ({ headers: await gatewayHeaders() })),
        persistedLink(operationIds),
        new HttpLink({ uri: gatewayUrl('/graphql'), fetchOptions: { cache: 'no-store' } }),
      ]),
    }),
)

/** Data of a page, read for the signed-in user. Throws a Failure; a session that has ended leads to the login and back. */
export async function load<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    const { data } = await getClient().query({ query, variables, fetchPolicy: 'no-cache' })
    if (data === undefined) throw new Error('The gateway answered without data.')
    return data
  } catch (error) {
    const failure = asFailure(error, requestIdOf(await headers()))
    if (failure.code === 'UNAUTHENTICATED') await signInAgain()
    throw failure
  }
}

async function signInAgain(): Promise<never> {
  const next = (await headers()).get('x-admin-path') ?? '/'
  redirect(`/login?${new URLSearchParams({ next })}`)
}
