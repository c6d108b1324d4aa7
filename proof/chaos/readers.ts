import type { Buyer } from '../../bench/checkout/buyers.ts'
import type { Client } from './client.ts'
import type { Task } from './load.ts'
import type { Kind } from './tally.ts'

const SEARCH = `query Search($query: String!) {
  search(query: $query, first: 12) { totalCount nodes { sku name price { unit { amount } } } facets { key } } }`
const PRODUCT = `query Product($sku: String!) {
  product(sku: $sku) {
    sku name brand { name } family { name } category { name ancestors { name } } specs { key display }
    price { unit { amount currency } } availability { status total } } }`
const PRICE = `query Price($sku: String!, $quantity: Int!) {
  product(sku: $sku) { sku price(quantity: $quantity) { unit { amount } total { amount } } priceTiers { minQuantity } } }`
const VIEWER = '{ viewer { email } }'

/** Who looks around: visitors, buyers with prices of their own, and users who sign in. */
export function readers(
  client: Client,
  { words, skus, buyer }: { words: readonly string[]; skus: readonly string[]; buyer: (client: number) => Buyer },
): Task[] {
  let turn = 0
  const next = (of: readonly string[]) => of[turn++ % of.length] ?? ''
  const read = (kind: Kind, query: string, variables: () => object, asBuyer: boolean) => async (reader: number) => {
    const token = asBuyer ? { token: buyer(reader).token } : {}
    await client.ask(kind, { query, variables: variables(), ...token })
  }
  return [
    { clients: 4, everyMs: 700, turn: read('search', SEARCH, () => ({ query: next(words) }), false) },
    { clients: 2, everyMs: 700, turn: read('search', SEARCH, () => ({ query: next(words) }), true) },
    { clients: 4, everyMs: 600, turn: read('product page', PRODUCT, () => ({ sku: next(skus) }), false) },
    { clients: 3, everyMs: 600, turn: read('product page', PRODUCT, () => ({ sku: next(skus) }), true) },
    { clients: 3, everyMs: 500, turn: read('price', PRICE, () => ({ sku: next(skus), quantity: 7 }), true) },
    {
      clients: 1,
      // nginx lets an address sign in every two seconds.
      everyMs: 2_500,
      async turn() {
        const token = await client.signIn('buyer@acme.example', 'tensile-demo')
        const { data } = await client.ask<{ viewer: { email: string } | null }>('sign in', { query: VIEWER, token })
        if (data.viewer?.email !== 'buyer@acme.example') throw new Error('signed in, and not known')
      },
    },
  ]
}
