import './disable-telemetry.ts'
import { runService } from '@tensile/service'
import { createGateway } from './create-gateway.ts'
import { readGatewaySettings } from './gateway-settings.ts'

const settings = readGatewaySettings()
await runService(await createGateway(settings), settings)
