import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Buyer } from '../../bench/checkout/buyers.ts'
import type { Outcome } from '../books.ts'
import { NoAnswer, type createShopper, type Wanted } from '../../bench/checkout/shopper.ts'

export interface Sale {
  outcomes: Outcome[]
  /** Requests that got no answer, or a fault of the server: what a client repeats with the same key. */
  faults: Map<string, number>
  seconds: number
}

const PATIENCE_MS = 120_000

/** So many buyers at a time, each with a cart of its own, until all have been served. Without an answer a request is repeated. */
export async function holdSale(
  shopper: ReturnType<typeof createShopper>,
  buyers: readonly Buyer[],
  concurrency: number,
  choose: (buyer: number) => { lines: Wanted[]; payment: { provider: string; token?: string } },
): Promise<Sale> {
  const outcomes: Outcome[] = []
  const faults = new Map<string, number>()
  const startedAt = performance.now()
  let next = 0

  async function insist<T>(ask: () => Promise<T>): Promise<T> {
    const giveUpAt = performance.now() + PATIENCE_MS
    for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 2_000)) {
      try {
        return await ask()
      } catch (error) {
        if (!(error instanceof NoAnswer) || performance.now() > giveUpAt) throw error
        const what = error.status === 200 ? 'errors in the answer' : `status ${error.status}`
        faults.set(what, (faults.get(what) ?? 0) + 1)
        await sleep(waitMs)
      }
    }
  }

  async function serve(buyer: Buyer, turn: number): Promise<void> {
    const { lines, payment } = choose(turn)
    const key = randomUUID()
    const cartId = await insist(() => shopper.fillCart(buyer, lines))
    const { number, userErrors } = await insist(() => shopper.place(buyer, cartId, key, payment))
    outcomes.push({ number, key, codes: userErrors.map(({ code }) => code) })
  }

  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let turn = next++; turn < buyers.length; turn = next++) {
        const buyer = buyers[turn]
        if (buyer) await serve(buyer, turn)
      }
    }),
  )
  return { outcomes, faults, seconds: (performance.now() - startedAt) / 1000 }
}
