import { Failure } from '@/gateway/failure.ts'
import { load } from '@/gateway/load.ts'
import { PriceOfDocument } from '@/gateway/operations.ts'
import { nextQuantity } from '@/price/next-quantity.ts'
import type { Quote } from '@/price/quote.ts'

const quantityMax = 1_000_000

/** What `?quantity=` of `?sku=` costs whoever asks; 404 without a price. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams
  const sku = search.get('sku') ?? ''
  const quantity = Number(search.get('quantity'))
  if (!sku || !Number.isInteger(quantity) || quantity < 1 || quantity > quantityMax)
    return new Response(null, { status: 400 })
  try {
    const price = (await load(PriceOfDocument, { sku, quantity })).product?.price
    if (!price) return new Response(null, { status: 404 })
    const { total, hint, quantityErrors } = price
    const problems = quantityErrors.map(({ message, details }) => ({ message, next: nextQuantity(details) }))
    return Response.json({ total, hint, problems } satisfies Quote, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Failure) return new Response(null, { status: 503 })
    throw error
  }
}
