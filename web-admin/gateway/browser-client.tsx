'use client'

import { ApolloLink, HttpLink } from '@apollo/client'
import { ApolloClient, ApolloNextAppProvider, InMemoryCache } from '@apollo/client-integration-nextjs'
import { persistedLink } from '@tensile/persisted-operations'
import type { ReactNode } from 'react'
import { failureLink } from './failure.ts'
import { operationIds } from './operation-ids.ts'

/**
 * Operations that a page starts in the browser. They go to the admin's own origin, which adds the session. Effective
 * definitions are completed by what they inherit, so one id can read differently in two places: they are not normalised.
 * `nonce` is for the scripts by which the server hands its data on.
 */
export function BrowserClient({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ApolloNextAppProvider makeClient={makeClient} extraScriptProps={{ ...(nonce && { nonce }) }}>
      {children}
    </ApolloNextAppProvider>
  )
}

function makeClient(): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { AttributeDefinition: { keyFields: false } } }),
    link: ApolloLink.from([failureLink(), persistedLink(operationIds), new HttpLink({ uri: '/api/graphql' })]),
  })
}
