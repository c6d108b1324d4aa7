import '../../gateway/src/disable-telemetry.ts'
import { RemoteGraphQLDataSource } from '@apollo/gateway'
import { identityHeader } from '@tensile/identity'
import { consistencyTokenHeader, requestIdHeader, runService } from '@tensile/service'
import { createGateway } from '../../gateway/src/create-gateway.ts'
import type { GatewayContext } from '../../gateway/src/gateway-context.ts'
import { readGatewaySettings } from '../../gateway/src/gateway-settings.ts'

/** Our gateway with the data source and the interpreter of plans that come with @apollo/gateway; nothing is shared or kept. */
class StockSource extends RemoteGraphQLDataSource<Partial<GatewayContext>> {
  override willSendRequest(options: Parameters<RemoteGraphQLDataSource<Partial<GatewayContext>>['process']>[0]): void {
    const context: Partial<GatewayContext> = options.context
    const headers = options.request.http?.headers
    const token = context.consistencyToken?.() ?? null
    headers?.set(requestIdHeader, context.requestId ?? '')
    headers?.set(identityHeader, context.signedIdentity ?? '')
    if (token !== null) headers?.set(consistencyTokenHeader, token)
  }
}

const settings = readGatewaySettings({ ...process.env, NODE_ENV: 'test' })
await runService(await createGateway(settings, ({ url }) => new StockSource({ url })), settings)
