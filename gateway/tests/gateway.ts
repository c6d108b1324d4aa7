import { demoPassword } from '../../db/seeds/accounts.ts'
import { readRunningHouse } from '@tensile/local-stack/running-house'

export const { GATEWAY_URL: gatewayUrl, ...house } = readRunningHouse()

export interface Answer<Data> {
  status: number
  headers: Headers
  data: Data
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string } }[]
}

/** Asks the running gateway, as the holder of `token` or as nobody. */
export async function ask<Data = Record<string, unknown>>(
  query: string,
  {
    token,
    variables,
    headers,
  }: { token?: string | undefined; variables?: object; headers?: Record<string, string> } = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors = [] } = (await response.json()) as Pick<Answer<Data>, 'data'> & Partial<Answer<Data>>
  return { status: response.status, headers: response.headers, data, errors }
}

export const demoUsers = {
  admin: 'admin@tensile.example',
  catalog_manager: 'catalog@tensile.example',
  sales: 'sales@tensile.example',
  warehouse: 'warehouse@tensile.example',
  buyer: 'buyer@acme.example',
} as const

/** The access token of a demo user. */
export async function accessTokenOf(role: keyof typeof demoUsers): Promise<string> {
  const { accessToken } = (await (
    await post('/auth/login', { email: demoUsers[role], password: demoPassword })
  ).json()) as {
    accessToken: string
  }
  return accessToken
}

export function post(
  path: string,
  body: object | URLSearchParams | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const isForm = body instanceof URLSearchParams
  return fetch(`${gatewayUrl}${path}`, {
    method: 'POST',
    headers: { ...(body && !isForm && { 'content-type': 'application/json' }), ...headers },
    body: body && (isForm ? body : JSON.stringify(body)),
  })
}
