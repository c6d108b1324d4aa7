import { adyenProtocol } from './adyen.stand-in.ts'
import { paypalProtocol } from './paypal.stand-in.ts'
import { createStandIn, type StandIn, type StandInOptions } from './stand-in.ts'
import { stripeProtocol } from './stripe.stand-in.ts'

export const standInNames = ['stripe', 'adyen', 'paypal'] as const
export type StandInName = (typeof standInNames)[number]

/** What the stand-ins share with who calls them. */
export interface StandInSecrets {
  STRIPE_WEBHOOK_SECRET: string
  ADYEN_HMAC_KEY: string
  PAYPAL_CLIENT_SECRET: string
  PAYPAL_WEBHOOK_ID: string
}

/** The stand-in of this name, which does not listen yet. */
export const createStandInOf = (name: StandInName, secrets: StandInSecrets, options: StandInOptions): StandIn =>
  createStandIn((door) => protocols[name](secrets, door), options)

const protocols = { stripe: stripeProtocol, adyen: adyenProtocol, paypal: paypalProtocol }
