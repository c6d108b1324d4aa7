import DataLoader from 'dataloader'
import { cacheManifest } from '../cache-manifest.ts'
import type { LoaderSource } from '../loaders.ts'
import {
  selectCheaper,
  selectPrices,
  selectPriceTiers,
  type CheaperRow,
  type PriceLine,
  type PriceRow,
  type PriceTierRow,
} from './price.repository.ts'

const lineKey = ({ productId, quantity }: PriceLine) => `${productId}:${quantity}`

/** What things cost the viewer: the company's prices, or what everyone pays. One statement for all lines of a tick. */
export const createPriceLoaders = ({ viewer, read, cached }: LoaderSource) => {
  const companyId = viewer?.companyId ?? null
  return {
    /** Null for what is not sold to the viewer. */
    price: new DataLoader<PriceLine, PriceRow | null, string>(
      async (lines) => {
        const prices = await cached<PriceLine, PriceRow>({
          entry: cacheManifest.price,
          keys: lines,
          keyOf: (line) => `${companyId ?? 'guest'}:${lineKey(line)}`,
          idOf: ({ productId }) => productId,
          holds: ({ validUntil }) => validUntil === null || validUntil > new Date(),
          async select(db, missing) {
            const rows = await selectPrices(db, companyId, missing)
            return new Map(missing.flatMap((line, index) => (rows[index] ? [[line, rows[index]] as const] : [])))
          },
        })
        return lines.map((line) => prices.get(line) ?? null)
      },
      { cacheKeyFn: lineKey },
    ),
    priceTiers: new DataLoader<string, PriceTierRow[]>(async (productIds) => {
      const rows = Map.groupBy(await selectPriceTiers(await read(), companyId, productIds), (row) => row.productId)
      return productIds.map((id) => rows.get(id) ?? [])
    }),
    /** A larger quantity that costs less than the line does. */
    cheaper: new DataLoader<PriceRow, CheaperRow | null, string>(
      async (lines) => {
        const rows = new Map((await selectCheaper(await read(), companyId, lines)).map((row) => [row.line, row]))
        return lines.map((_, index) => rows.get(index + 1) ?? null)
      },
      { cacheKeyFn: lineKey },
    ),
  }
}
