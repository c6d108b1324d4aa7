import { z } from 'zod/mini'

const MoneyShape = z.object({ amount: z.string(), currency: z.string() })

/** What a quantity costs, for the browser. */
export const Quote = z.object({
  total: MoneyShape,
  hint: z.nullable(z.object({ message: z.string(), quantity: z.number() })),
  problems: z.array(z.object({ message: z.string(), next: z.nullable(z.number()) })),
})

export type Quote = z.infer<typeof Quote>
