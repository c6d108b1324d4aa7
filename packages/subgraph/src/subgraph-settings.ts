import { serviceSettings } from '@tensile/service'
import { secret } from '@tensile/settings'

/** The settings that every subgraph has. */
export const subgraphSettings = {
  ...serviceSettings,
  /** Shared with the gateway, which signs with it who asks. */
  IDENTITY_SECRET: secret(),
}
