import { ApolloLink, ServerError } from '@apollo/client'
import { catchError, map, throwError } from 'rxjs'
import { z } from 'zod'

/** How a refusal with an HTTP status reads, from the gateway as from our own route. */
const Refusal = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })),
})

const unreachable = 'The catalog can’t be reached right now. Nothing was changed; try again in a moment.'

/**
 * Why an operation gave no answer: refused (UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED ...), faulty or unreachable.
 * What the user can put right is never a Failure but a `userErrors` entry.
 */
export class Failure extends Error {
  readonly code: string
  readonly requestId: string | null
  /** Next keeps the digest of a server component's error and hides all else: so the error page still knows what failed. */
  readonly digest: string

  constructor(code: string, message: string, requestId: string | null) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.requestId = requestId
    this.digest = `${code}/${requestId ?? ''}`
  }
}

/** Last but one in every chain of links: whoever runs an operation sees its data, or one Failure with the request id. */
export function failureLink(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        const error = result.errors?.[0]
        if (error) throw new Failure(codeOf(error.extensions), error.message, requestIdOf(operation))
        return result
      }),
      catchError((error: unknown) => throwError(() => asFailure(error, requestIdOf(operation)))),
    ),
  )
}

/** Any thrown value as a Failure. A refusal's own words are kept; what a broken connection says is not for people. */
export function asFailure(error: unknown, requestId: string | null = null): Failure {
  if (error instanceof Failure) return error.requestId ? error : new Failure(error.code, error.message, requestId)
  if (ServerError.is(error)) {
    const [code, message] = refusalIn(error.bodyText) ?? [`HTTP_${error.statusCode}`, unreachable]
    return new Failure(
      error.statusCode === 401 ? 'UNAUTHENTICATED' : code,
      message,
      error.response.headers.get('x-request-id'),
    )
  }
  return new Failure('UNREACHABLE', unreachable, requestId)
}

function refusalIn(body: string): [code: string, message: string] | null {
  try {
    const [error] = Refusal.parse(JSON.parse(body)).errors
    return error ? [error.extensions.code, error.message] : null
  } catch {
    return null
  }
}

function codeOf(extensions: Record<string, unknown> | undefined): string {
  const code = extensions?.['code']
  return typeof code === 'string' ? code : 'FAULT'
}

function requestIdOf(operation: ApolloLink.Operation): string | null {
  const response: unknown = operation.getContext()['response']
  return response instanceof Response ? response.headers.get('x-request-id') : null
}
