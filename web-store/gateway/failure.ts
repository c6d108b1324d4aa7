import { CombinedGraphQLErrors, ServerError } from '@apollo/client'

/** Why the gateway gave no answer. */
export class Failure extends Error {
  readonly code: string
  readonly requestId: string
  /** What is wrong with the request, in the gateway's words, where whoever asked can put it right. */
  readonly refusal: string | null
  /** All that Next hands to an error page in the browser; see `readDigest`. */
  readonly digest: string

  constructor(code: string, requestId: string, cause: unknown, refusal: string | null = null) {
    super(`${code} in request ${requestId}`, { cause })
    this.name = 'Failure'
    this.code = code
    this.requestId = requestId
    this.refusal = refusal
    this.digest = `${code}/${requestId}`
  }
}

/** Any thrown value as a Failure. UNREACHABLE: nobody answered at all. */
export function asFailure(error: unknown, requestId: string): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors
    const code = first?.extensions?.['code']
    const refusal = code === 'BAD_USER_INPUT' ? (first?.message ?? null) : null
    return new Failure(typeof code === 'string' ? code : 'FAULT', requestId, error, refusal)
  }
  if (ServerError.is(error)) return new Failure(`HTTP_${error.statusCode}`, requestId, error)
  return new Failure('UNREACHABLE', requestId, error)
}
