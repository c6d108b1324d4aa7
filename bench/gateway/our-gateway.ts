import '../../gateway/src/disable-telemetry.ts'
import { runService } from '@tensile/service'
import { createGateway } from '../../gateway/src/create-gateway.ts'
import { readGatewaySettings } from '../../gateway/src/gateway-settings.ts'

/** The gateway as it is; not its own main.ts, since the secrets of a bench's house are those of development. */
const settings = readGatewaySettings({ ...process.env, NODE_ENV: 'test' })
await runService(await createGateway(settings), settings)
