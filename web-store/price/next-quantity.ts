import { z } from 'zod/mini'

const Details = z.object({ next: z.optional(z.number()), nextQuantity: z.optional(z.number()) })

/** The next quantity that can be ordered, where the details of an error tell it. */
export function nextQuantity(details: unknown): number | null {
  const { data } = Details.safeParse(details)
  return data?.next ?? data?.nextQuantity ?? null
}
