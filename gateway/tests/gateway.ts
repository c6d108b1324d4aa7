import { demoPassword } from '../../db/seeds/accounts.ts'
import { readRunningHouse } from '@tensile/local-stack/running-house'

export const { GATEWAY_URL: gatewayUrl, ...house } = readRunningHouse()

export interface Answer<Data> {
  status: number
  headers: Headers
  data: Data
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string } }[]
}

/** Where the log stood after what this file wrote last. */
let lastWrite: string | null = null

/**
 * Asks the running gateway, as the holder of `token` or as nobody, and like every client that writes: a read never goes behind what
 * this file has written, however far the replica is. Headers of its own on that are left alone.
 */
export async function ask<Data = Record<string, unknown>>(
  query: string,
  {
    token,
    variables,
    headers,
  }: { token?: string | undefined; variables?: object; headers?: Record<string, string> } = {},
): Promise<Answer<Data>> {
  const decidesItself = headers?.['x-consistency-token'] !== undefined || headers?.['cookie'] !== undefined
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(lastWrite && !decidesItself && { 'x-consistency-token': lastWrite }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors = [] } = (await response.json()) as Pick<Answer<Data>, 'data'> & Partial<Answer<Data>>
  lastWrite = later(lastWrite, response.headers.get('x-consistency-token'))
  return { status: response.status, headers: response.headers, data, errors }
}

/** Positions are two hexadecimal numbers: `0/1A2B`. A mutation that is repeated answers the position of its first time. */
function later(one: string | null, other: string | null) {
  const comparable = (position: string | null) =>
    (position ?? '')
      .split('/')
      .map((part) => part.padStart(8, '0'))
      .join()
  return comparable(one) > comparable(other) ? one : other
}

export const demoUsers = {
  admin: 'admin@tensile.example',
  catalog_manager: 'catalog@tensile.example',
  sales: 'sales@tensile.example',
  warehouse: 'warehouse@tensile.example',
  buyer: 'buyer@acme.example',
} as const

/** The access token of a demo user. */
export function accessTokenOf(role: keyof typeof demoUsers): Promise<string> {
  return signIn(demoUsers[role])
}

export async function signIn(email: string): Promise<string> {
  const answer = await post('/auth/login', { email, password: demoPassword })
  const { accessToken } = (await answer.json()) as { accessToken: string }
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
