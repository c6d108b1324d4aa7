import type { ApolloServerPlugin } from '@apollo/server'
import { retrySoonSeconds } from '@tensile/service'
import type { GraphQLFormattedError } from 'graphql'

/** Retry-After on every answer with an error that passes by itself: the seconds that the error tells, else soon. */
export function tellRetryAfter(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return
          const seconds = Math.max(0, ...(response.body.singleResult.errors ?? []).map(secondsToWait))
          if (seconds > 0) response.http.headers.set('retry-after', String(seconds))
        },
      }
    },
  }
}

function secondsToWait({ extensions }: GraphQLFormattedError): number {
  const { code, retryAfterSeconds } = extensions ?? {}
  if (typeof retryAfterSeconds === 'number') return retryAfterSeconds
  return code === 'SERVICE_UNAVAILABLE' ? retrySoonSeconds : 0
}
