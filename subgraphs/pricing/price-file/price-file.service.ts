import type { Refusal } from '@tensile/database'
import { SIGNED_SECONDS, StorageUnavailable } from '@tensile/object-store'
import { rowIdOf } from '@tensile/relay'
import type { PricingContext, Writer } from '../context.ts'
import type { ImportPricesInput, UserError } from '../generated/resolvers.ts'
import { findRepeated } from '../price-entry/check-entries.ts'
import { upsertPrices, type NewPrice } from '../price-entry/price-entry.repository.ts'
import { touchPriceList } from '../price-list/price-list.repository.ts'
import { requirePriceList } from '../price-list/price-list.service.ts'
import { findProductIds } from '../product/product.repository.ts'
import { answering, quotes, Refused, requireVersion, userError } from '../user-error.ts'
import { deleteOtherPrices, selectPriceFile } from './price-file.repository.ts'
import { lineError, readPriceFile, type PriceLine } from './read-price-file.ts'

const CONTENT_TYPE = 'text/csv'
const BYTES_MAX = 10_000_000

/** An address for a file; each caller has one place, so that what is never imported does not pile up. */
export const createPriceUpload = (byteSize: number, context: PricingContext) =>
  answering({}, async () => {
    if (byteSize < 1 || byteSize > BYTES_MAX) {
      throw new Refused(userError(['byteSize'], 'INVALID', 'A file of prices has 1 byte to 10 MB.', { max: BYTES_MAX }))
    }
    const url = await context.priceFiles.presignUpload(uploadKey(context), CONTENT_TYPE, byteSize)
    return { method: 'PUT', url, contentType: CONTENT_TYPE, expiresAt: new Date(Date.now() + SIGNED_SECONDS * 1_000) }
  })

/** Sets the prices of a file, all or none. The file is read before the transaction begins. */
export async function importPrices(input: ImportPricesInput, context: PricingContext) {
  let prices: PriceLine[] = []
  const { result, userErrors } = await answering({ price_lists_tie: (refusal) => namingLines(prices, refusal) }, () =>
    reachingStore(context, async () => {
      const file = await readPriceFile(input.csv ?? (await requireUpload(context)))
      prices = file.prices
      const imported = await context.write((trx) => setPriceFile(trx, input, file))
      if (!input.csv) await context.priceFiles.remove(uploadKey(context))
      return { ...imported, lineCount: prices.length }
    }),
  )
  return { result, userErrors: userErrors.slice(0, ERRORS_MAX), errorCount: userErrors.length }
}

const ERRORS_MAX = 1_000

/** Writes a list into the store, one file a list, and gives its address. */
export const exportPrices = (globalId: string, context: PricingContext) =>
  answering({}, () =>
    reachingStore(context, async () => {
      const id = rowIdOf(globalId, 'PriceList')
      const priceList = id === null ? null : await context.loaders.priceListById.load(id)
      if (!priceList) throw new Refused(userError(['priceListId'], 'NOT_FOUND', 'There is no such price list.'))
      const { csv, lineCount } = await selectPriceFile(await context.read(), priceList.id)
      const key = `price-files/list-${priceList.id}.csv`
      await context.priceFiles.put(key, CONTENT_TYPE, csv)
      return { url: await context.priceFiles.presignDownload(key, `${priceList.name}.csv`), lineCount }
    }),
  )

async function setPriceFile(
  trx: Writer,
  { priceListId, replace, expectedVersion }: ImportPricesInput,
  { prices: lines, errors }: { prices: readonly PriceLine[]; errors: readonly UserError[] },
) {
  const priceList = await requirePriceList(trx, priceListId, ['input', 'priceListId'])
  requireVersion(priceList, expectedVersion)
  const prices = await requireKnown(trx, lines, errors)
  const changedCount = await upsertPrices(trx, priceList.id, prices)
  const removedCount = replace ? await deleteOtherPrices(trx, priceList.id, prices) : 0
  const isChanged = changedCount + removedCount > 0
  return { priceList: isChanged ? await touchPriceList(trx, priceList.id) : priceList, changedCount, removedCount }
}

/** The lines with their products; refuses with `errors`, unknown SKUs and repeated breaks, by line. */
async function requireKnown(
  trx: Writer,
  lines: readonly PriceLine[],
  errors: readonly UserError[],
): Promise<NewPrice[]> {
  if (lines.length + errors.length === 0) {
    throw new Refused(userError(['input', 'csv'], 'REQUIRED', 'There is no price in the file.'))
  }
  const ids = await findProductIds(
    trx,
    lines.map(({ sku }) => sku),
  )
  const unknown = lines.flatMap(({ line, sku }, index) =>
    ids[index] === null && sku !== ''
      ? [lineError(line, 'sku', 'NOT_FOUND', 'There is no product with this SKU.')]
      : [],
  )
  const repeated = findRepeated(lines.map(({ sku, minQuantity }, index) => `${minQuantity} ${ids[index] ?? sku}`)).map(
    ({ index, first: firstIndex }) => {
      const first = lines[firstIndex]?.line
      const message = `Line ${first} has this SKU and quantity already: which of them holds?`
      return lineError(lines[index]?.line ?? 0, 'min_quantity', 'DUPLICATE_BREAK', message, { first })
    },
  )
  const all = [...errors, ...unknown, ...repeated]
  if (all.length > 0) throw new Refused(...all.toSorted((one, other) => lineOf(one) - lineOf(other)))
  return lines.flatMap(({ minQuantity, unit }, index) => {
    const productId = ids[index]
    return productId ? [{ productId, minQuantity, unit }] : []
  })
}

const lineOf = ({ path }: UserError) => Number(path[1] ?? 0)

/** Two lists would tie: said at each line that makes them tie. */
function namingLines(lines: readonly PriceLine[], refusal: Refusal): UserError[] {
  const { skus } = refusal.details
  const tied = new Set(Array.isArray(skus) ? skus.map((sku) => String(sku).toUpperCase()) : [])
  const named = lines.flatMap(({ line, sku }) =>
    tied.has(sku.toUpperCase()) ? [quotes(['lines', String(line), 'sku'], 'PRICE_LISTS_TIE')(refusal)] : [],
  )
  return named.length > 0 ? named : [quotes(['input'], 'PRICE_LISTS_TIE')(refusal)]
}

async function requireUpload(context: PricingContext): Promise<string> {
  const csv = await context.priceFiles.readText(uploadKey(context))
  if (csv !== null) return csv
  const message = 'There is no upload of yours: ask for a place by createPriceUpload, or send the file as csv.'
  throw new Refused(userError(['input', 'csv'], 'REQUIRED', message))
}

const uploadKey = ({ viewer }: PricingContext) =>
  `price-files/upload-${Buffer.from(viewer?.id ?? '').toString('base64url')}.csv`

async function reachingStore<T>(context: PricingContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    context.log.error({ err: error }, 'object store out of reach')
    const message = 'The file store can’t be reached at the moment; try again in a minute.'
    throw new Refused(userError([], 'STORAGE_UNAVAILABLE', message))
  }
}
