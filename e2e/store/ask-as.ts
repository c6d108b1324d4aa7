import type { Page } from '@playwright/test'
import { z } from 'zod'

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000'
const Token = z.object({ accessToken: z.string() })

/** People of the demo distributor, by the name before the @. */
export type Staff = 'admin' | 'catalog' | 'sales' | 'warehouse'

/**
 * Runs an operation as one of the distributor's people, past the store: to put in place what a test needs. The browser keeps the
 * consistency cookie that the gateway answers with, so that its next page shows the change.
 */
export async function askAs<Data>(
  { request }: Page,
  who: Staff,
  shape: z.ZodType<Data>,
  query: string,
  variables: object = {},
): Promise<Data> {
  const data = { email: `${who}@tensile.example`, password: 'tensile-demo' }
  const session = await request.post(new URL('/auth/login', gateway).href, { data })
  const authorization = `Bearer ${Token.parse(await session.json()).accessToken}`
  const headers = { authorization, 'apollo-require-preflight': 'true' }
  const answer = await request.post(new URL('/graphql', gateway).href, { headers, data: { query, variables } })
  return z.object({ data: shape }).parse(await answer.json()).data
}
