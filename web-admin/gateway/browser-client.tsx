'use client'

import { ApolloLink, HttpLink } from '@apollo/client'
import { ApolloClient, ApolloNextAppProvider, InMemoryCache } from '@apollo/client-integration-nextjs'
import type { ReactNode } from 'react'
import { failureLink } from './failure.ts'
import { persistedLink } from './persisted-link.ts'

/**
 * Operations that a page starts in the browser. They go to the admin's own origin, which adds the session. Effective
 * definitions are completed by what they inherit, so one id can read differently in two places: they are not normalised.
 */
export function BrowserClient({ children }: { children: ReactNode }) {
  return <ApolloNextAppProvider makeClient={makeClient}>{children}</ApolloNextAppProvider>
}

function makeClient(): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { AttributeDefinition: { keyFields: false } } }),
    link: ApolloLink.from([failureLink(), persistedLink(), new HttpLink({ uri: '/api/graphql' })]),
  })
}
