import type { ProductQuery } from '@/gateway/operations.ts'
import { specText } from './spec-groups.ts'

/** The product for search engines, as schema.org has it. */
export function ProductJsonLd({ product }: { product: NonNullable<ProductQuery['product']> }) {
  const { sku, name, brand, category, specs, media } = product
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    sku,
    name,
    brand: brand && { '@type': 'Brand', name: brand.name },
    category: [...category.ancestors, category].map((each) => each.name).join(' > '),
    image: media.filter(({ kind }) => kind === 'IMAGE').map(({ url }) => url),
    additionalProperty: specs.map((spec) => ({
      '@type': 'PropertyValue',
      propertyID: spec.key,
      name: spec.label,
      value: specText(spec),
    })),
  }
  // An escaped "<" can't end the script early, whatever a name holds.
  const html = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />
}
