import { z } from 'zod'

const Details = z.object({
  shipment: z.string().nullish(),
  carrier: z.string().nullish(),
  trackingNumber: z.string().nullish(),
  reason: z.string().nullish(),
})

/** What an event adds to its name: the shipment, who carries it, why. Anything else in its details is not for people. */
export function eventFacts(details: unknown): string[] {
  const { shipment, carrier, trackingNumber, reason } = Details.safeParse(details).data ?? {}
  const transport = [shipment, carrier, trackingNumber].filter(Boolean).join(', ')
  return [transport, reason ?? ''].filter((fact) => fact !== '')
}
