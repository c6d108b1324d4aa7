import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { signIdentity } from '@tensile/identity'
import { z } from '@tensile/settings'
import type { Pool } from 'undici'
import { createGateway } from '../../gateway/src/create-gateway.ts'
import { readGatewaySettings } from '../../gateway/src/gateway-settings.ts'
import type { BenchQuery } from './queries.ts'

interface Call {
  path: string
  body: string
}

/** The calls to subgraphs that our gateway makes for a query, in the order in which they are begun, once it has compiled the plan. */
export async function callsOf(query: BenchQuery, env: Record<string, string>): Promise<Call[]> {
  // Without Redis, so that no answer is kept.
  const settings = readGatewaySettings({ ...env, NODE_ENV: 'test', LOG_LEVEL: 'silent', REDIS_URL: undefined })
  const gateway = await createGateway(settings)
  const payload = { query: query.query, variables: query.variables }
  await gateway.inject({ method: 'POST', url: '/graphql', payload })
  const calls: Call[] = []
  const note = (message: unknown) => {
    const call = created.safeParse(message)
    if (call.success) calls.push(call.data.request)
  }
  subscribe('undici:request:create', note)
  await gateway.inject({ method: 'POST', url: '/graphql', payload })
  unsubscribe('undici:request:create', note)
  await gateway.close()
  return calls
}

const sent = z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes).toString('utf8'))
const created = z.object({ request: z.object({ path: z.string().endsWith('/graphql'), body: sent }) })

/** Makes them one after the other: what no gateway that makes these calls can be faster than, but for those at the same time. */
export async function makeCalls(calls: readonly Call[], pool: Pool, secret: string): Promise<void> {
  for (const { path, body } of calls) {
    const requestId = randomUUID()
    const headers = {
      'content-type': 'application/json',
      'x-request-id': requestId,
      'x-tensile-identity': signIdentity({ viewer: null, requestId }, secret),
    }
    const response = await pool.request({ path, method: 'POST', headers, body })
    JSON.parse(await response.body.text())
  }
}
