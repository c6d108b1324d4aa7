import type { Refusal } from '@tensile/database'
import type { PricingContext, Writer } from '../context.ts'
import type { PriceEntryInput, RemovePricesInput, SetPricesInput, UserError } from '../generated/resolvers.ts'
import { touchPriceList } from '../price-list/price-list.repository.ts'
import { requirePriceList } from '../price-list/price-list.service.ts'
import { findProductIds } from '../product/product.repository.ts'
import { answering, quotes, Refused, requireVersion, userError } from '../user-error.ts'
import { checkCount, checkPrice, findRepeated, unknownSku } from './check-entries.ts'
import { countPricesAt, deletePricesAt, upsertPrices } from './price-entry.repository.ts'

/** Sets all prices, or none and says of each wrong one what is wrong with it. */
export const setPrices = ({ priceListId, entries, expectedVersion }: SetPricesInput, context: PricingContext) =>
  answering({ price_lists_tie: namingEntries(entries) }, async () => {
    checkCount(entries)
    return context.write(async (trx) => {
      const priceList = await requirePriceList(trx, priceListId, ['input', 'priceListId'])
      requireVersion(priceList, expectedVersion)
      const productIds = await requireProducts(trx, entries, entries.flatMap(priceErrors))
      const prices = productIds.map((productId, index) => ({
        productId,
        minQuantity: entries[index]?.minQuantity ?? 1,
        unit: entries[index]?.unit ?? '',
      }))
      const changedCount = await upsertPrices(trx, priceList.id, prices)
      return { priceList: changedCount > 0 ? await touchPriceList(trx, priceList.id) : priceList, changedCount }
    })
  })

export const removePrices = ({ priceListId, entries, expectedVersion }: RemovePricesInput, context: PricingContext) =>
  answering({}, async () => {
    checkCount(entries)
    return context.write(async (trx) => {
      const priceList = await requirePriceList(trx, priceListId, ['input', 'priceListId'])
      requireVersion(priceList, expectedVersion)
      const productIds = await requireProducts(trx, entries, [])
      const places = productIds.map((productId, index) => ({
        productId,
        minQuantity: entries[index]?.minQuantity ?? null,
      }))
      const counts = await countPricesAt(trx, priceList.id, places)
      const missing = counts.flatMap((count, index) => (count === 0 ? [noPrice(index)] : []))
      if (missing.length > 0) throw new Refused(...missing)
      const removedCount = await deletePricesAt(trx, priceList.id, places)
      return { priceList: await touchPriceList(trx, priceList.id), removedCount }
    })
  })

/** The products of all entries; refuses with `errors`, unknown SKUs and repeated breaks, all at once. */
async function requireProducts(
  trx: Writer,
  entries: readonly { sku: string; minQuantity?: number | null }[],
  errors: readonly UserError[],
): Promise<string[]> {
  const ids = await findProductIds(
    trx,
    entries.map(({ sku }) => sku),
  )
  const unknown = ids.flatMap((id, index) => (id === null ? [unknownSku(index, entries[index]?.sku ?? '')] : []))
  const keys = entries.map(({ sku, minQuantity }, index) => `${minQuantity ?? '*'} ${ids[index] ?? sku}`)
  const all = [...errors, ...unknown, ...findRepeated(keys).map(repeated)]
  if (all.length > 0) throw new Refused(...all)
  return ids.filter((id) => id !== null)
}

const priceErrors = (entry: PriceEntryInput, index: number): UserError[] =>
  checkPrice(entry).map(({ field, message }) => userError(path(index, field), 'INVALID', message))

const repeated = ({ index, first }: { index: number; first: number }) =>
  userError(
    path(index, 'minQuantity'),
    'DUPLICATE_BREAK',
    `Entry ${first} has this SKU and quantity already: which of them holds?`,
    { first },
  )

const noPrice = (index: number) => userError(path(index, 'sku'), 'NOT_FOUND', 'There is no such price on the list.')

/** Two lists would tie: said at each entry that makes them tie. */
const namingEntries = (entries: readonly PriceEntryInput[]) => (refusal: Refusal) => {
  const { skus } = refusal.details
  const tied = new Set(Array.isArray(skus) ? skus.map((sku) => String(sku).toUpperCase()) : [])
  const named = entries.flatMap(({ sku }, index) =>
    tied.has(sku.toUpperCase()) ? [quotes(path(index, 'sku'), 'PRICE_LISTS_TIE')(refusal)] : [],
  )
  return named.length > 0 ? named : quotes(['input'], 'PRICE_LISTS_TIE')(refusal)
}

const path = (index: number, field: keyof PriceEntryInput) => ['input', 'entries', String(index), field]
