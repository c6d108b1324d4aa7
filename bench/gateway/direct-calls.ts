import { randomUUID } from 'node:crypto'
import { signIdentity } from '@tensile/identity'
import type { Pool } from 'undici'
import { createGateway } from '../../gateway/src/create-gateway.ts'
import { readGatewaySettings } from '../../gateway/src/gateway-settings.ts'
import { createSubgraphDataSource } from '../../gateway/src/subgraphs/subgraph-data-source.ts'
import type { BenchQuery } from './queries.ts'

interface Call {
  path: string
  body: string
}

/** The calls to subgraphs that our gateway makes for a query, in the order in which they are begun. */
export async function callsOf(query: BenchQuery, env: Record<string, string>): Promise<Call[]> {
  const calls: Call[] = []
  const gateway = await createGateway(readGatewaySettings({ ...env, LOG_LEVEL: 'silent' }), (address) => {
    const request = address.pool.request.bind(address.pool)
    address.pool.request = (options: Parameters<typeof request>[0]) => {
      calls.push({ path: options.path, body: typeof options.body === 'string' ? options.body : '' })
      return request(options)
    }
    return createSubgraphDataSource(address)
  })
  await gateway.inject({ method: 'POST', url: '/graphql', payload: { query: query.query, variables: query.variables } })
  await gateway.close()
  return calls
}

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
