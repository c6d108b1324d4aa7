import { CombinedGraphQLErrors, ServerError } from '@apollo/client'

/** Why the gateway gave no answer. What a buyer can put right is never a Failure. */
export class Failure extends Error {
  readonly code: string
  readonly requestId: string
  /** All that Next hands to an error page in the browser; see `readDigest`. */
  readonly digest: string

  constructor(code: string, requestId: string, cause: unknown) {
    super(`${code} in request ${requestId}`, { cause })
    this.name = 'Failure'
    this.code = code
    this.requestId = requestId
    this.digest = `${code}/${requestId}`
  }
}

/** Any thrown value as a Failure. UNREACHABLE: nobody answered at all. */
export function asFailure(error: unknown, requestId: string): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.['code']
    return new Failure(typeof code === 'string' ? code : 'FAULT', requestId, error)
  }
  if (ServerError.is(error)) return new Failure(`HTTP_${error.statusCode}`, requestId, error)
  return new Failure('UNREACHABLE', requestId, error)
}
