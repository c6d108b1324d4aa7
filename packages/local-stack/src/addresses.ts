import { subgraphs } from '@tensile/db/roles'

import type { HouseSettings } from './house-settings.ts'
import { claimPort } from './ports.ts'

const services = ['gateway', 'store', 'admin', ...subgraphs, 'stripe', 'adyen', 'paypal'] as const
type ServiceName = (typeof services)[number]

/** Where each service, and each stand-in of a payment service, is reached, by the others and by a person at this machine. */
export type Addresses = Record<ServiceName, string>

/** Claims the port of every service; refuses when one is taken. */
export async function claimAddresses(settings: HouseSettings): Promise<Addresses> {
  const claim = async (service: ServiceName) => {
    const setting = `${service.toUpperCase() as Uppercase<ServiceName>}_PORT` as const
    return [service, `http://127.0.0.1:${await claimPort(settings[setting], setting, service)}`] as const
  }
  return Object.fromEntries(await Promise.all(services.map(claim))) as Addresses
}
