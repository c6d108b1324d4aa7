import { z } from '@tensile/settings'
import type { ApiKeyToken } from './accounts-client.ts'

export interface ClientCredentials {
  clientId: string
  clientSecret: string
  /** Null: all that the key has. */
  scopes: string[] | null
}

/** Of a request for a token (RFC 6749, 4.4): in the body, else as Basic authorization. Null when they are not there. */
export function readClientCredentials({
  body,
  headers,
}: {
  body: unknown
  headers: { authorization?: string | undefined }
}): ClientCredentials | null {
  const basic = readBasic(headers.authorization)
  const form = tokenRequest.safeParse({ ...basic, ...Object(body) })
  if (!form.success) return null
  const { client_id, client_secret, scope } = form.data
  return { clientId: client_id, clientSecret: client_secret, scopes: scope?.split(' ').filter(Boolean) ?? null }
}

/** What RFC 6749 names, beside the names of our other doors. */
export function toTokenAnswer({ accessToken, expiresIn, scopes }: ApiKeyToken) {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    scope: scopes.join(' '),
    accessToken,
    expiresIn,
    scopes,
  }
}

const tokenRequest = z.preprocess(
  (given) => {
    const body: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {}
    const { clientId, clientSecret, ...rest } = body
    return { client_id: clientId, client_secret: clientSecret, ...rest }
  },
  z.object({
    grant_type: z.literal('client_credentials').optional(),
    client_id: z.string().max(100),
    client_secret: z.string().max(200),
    scope: z.string().max(500).optional(),
  }),
)

function readBasic(authorization: string | undefined) {
  const [, encoded] = /^Basic ([\w+/]+=*)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return {}
  const [id, ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { client_id: id, client_secret: secret.join(':') }
}
