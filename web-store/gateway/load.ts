import 'server-only'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { headers } from 'next/headers'
import { asFailure } from './failure.ts'
import { queryClient } from './gateway-client.ts'

/**
 * The data of a page, as the viewer may see it. What a part of the system that is down would have added is null; without the
 * page's own data it throws a Failure, which the error page shows with the request's id.
 */
export async function load<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await queryClient()
    .query({ query, variables, fetchPolicy: 'no-cache', errorPolicy: 'all' })
    .catch((error: unknown) => ({ data: undefined, error }))
  if (data === undefined || (error !== undefined && lacksRoot(data))) {
    throw asFailure(error ?? 'no data', (await headers()).get('x-request-id') ?? '')
  }
  return data
}

/** Is one of the things that were asked for missing altogether? Beside an error that does not mean "there is none". */
function lacksRoot(data: unknown): boolean {
  return typeof data !== 'object' || data === null || Object.values(data).includes(null)
}
