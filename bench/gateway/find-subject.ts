import { z } from '@tensile/settings'

/** A category with whole pages of products, and one of them. */
export async function findSubject(gatewayUrl: string): Promise<[categoryId: string, sku: string]> {
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ categories { id productCount } products(first: 1) { nodes { sku } } }' }),
  })
  const { data } = answer.parse(await response.json())
  const [largest] = data.categories.sort((one, other) => other.productCount - one.productCount)
  return [largest?.id ?? '', data.products.nodes[0]?.sku ?? '']
}

const answer = z.object({
  data: z.object({
    categories: z.array(z.object({ id: z.string(), productCount: z.number() })),
    products: z.object({ nodes: z.array(z.object({ sku: z.string() })) }),
  }),
})
