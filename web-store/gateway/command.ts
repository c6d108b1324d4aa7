import 'server-only'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { headers } from 'next/headers'
import { asFailure } from './failure.ts'
import { commandClient } from './gateway-client.ts'

/**
 * Does something in the name of the viewer; from actions and routes alone, which may set cookies. What the buyer can put right is in
 * the answer's `userErrors`; anything else throws a Failure.
 */
export async function command<Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    const { data } = await commandClient().mutate({ mutation, variables, fetchPolicy: 'no-cache' })
    if (!data) throw new Error('The gateway answered without data.')
    return data
  } catch (error) {
    throw asFailure(error, (await headers()).get('x-request-id') ?? '')
  }
}
