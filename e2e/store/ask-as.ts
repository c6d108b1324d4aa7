import type { Page } from '@playwright/test'
import { z } from 'zod'
import { accessTokenOf, gateway } from '../access-tokens.ts'

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
  const authorization = `Bearer ${await accessTokenOf(`${who}@tensile.example`)}`
  const headers = { authorization, 'apollo-require-preflight': 'true' }
  const answer = await request.post(new URL('/graphql', gateway).href, { headers, data: { query, variables } })
  return z.object({ data: shape }).parse(await answer.json()).data
}
