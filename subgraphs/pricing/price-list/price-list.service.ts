import { rowIdOf } from '@tensile/relay'
import type { PricingContext, Writer } from '../context.ts'
import type { PriceListInput, UpdatePriceListInput, UserError } from '../generated/resolvers.ts'
import { answering, quotes, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import {
  deletePriceList,
  insertPriceList,
  lockPriceList,
  updatePriceList,
  type PriceListRow,
} from './price-list.repository.ts'

const rules: RefusalTable = {
  price_list_name_unique: says(['input', 'name'], 'TAKEN', 'Another price list has this name already.'),
  price_list_currency: says(['input', 'currency'], 'INVALID', 'There is no currency with this code of ISO 4217.'),
  price_lists_tie: quotes(['input'], 'PRICE_LISTS_TIE'),
}

/** Creates a price list, or says everything that is wrong with it at once. */
export const createPriceList = (input: PriceListInput, context: PricingContext) =>
  answering(rules, () => {
    const { currency, priority, validFrom = null, validUntil = null } = input
    const priceList = { name: input.name.trim(), currency, priority, validFrom, validUntil }
    requireValid(priceList)
    return context.write((trx) => insertPriceList(trx, priceList))
  })

export const changePriceList = (input: UpdatePriceListInput, context: PricingContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const priceList = await requirePriceList(trx, input.id, ['input', 'id'])
      requireVersion(priceList, input.expectedVersion)
      const changes = {
        name: input.name?.trim() ?? priceList.name,
        currency: input.currency ?? priceList.currency,
        priority: input.priority ?? priceList.priority,
        validFrom: input.validFrom === undefined ? priceList.validFrom : input.validFrom,
        validUntil: input.validUntil === undefined ? priceList.validUntil : input.validUntil,
      }
      requireValid(changes)
      return updatePriceList(trx, priceList.id, changes)
    }),
  )

export const removePriceList = (id: string, expectedVersion: number | null | undefined, context: PricingContext) =>
  answering({}, () =>
    context.write(async (trx) => {
      const priceList = await requirePriceList(trx, id, ['id'])
      requireVersion(priceList, expectedVersion)
      await deletePriceList(trx, priceList.id)
      return priceList
    }),
  )

/** The price list, locked for changes; refuses when there is none. */
export async function requirePriceList(trx: Writer, globalId: string, path: readonly string[]): Promise<PriceListRow> {
  const id = rowIdOf(globalId, 'PriceList')
  const priceList = id === null ? undefined : await lockPriceList(trx, id)
  if (!priceList) throw new Refused(userError(path, 'NOT_FOUND', 'There is no such price list.'))
  return priceList
}

interface Given {
  name: string
  currency: string
  validFrom: Date | string | null
  validUntil: Date | string | null
}

function requireValid({ name, currency, validFrom, validUntil }: Given): void {
  const errors: UserError[] = []
  if (name.length < 1 || name.length > 120) {
    errors.push(userError(['input', 'name'], 'INVALID', 'A name has 1 to 120 characters.'))
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    const message = 'A currency is a code of ISO 4217: three capital letters, "EUR".'
    errors.push(userError(['input', 'currency'], 'INVALID', message))
  }
  if (validFrom && validUntil && new Date(validFrom) >= new Date(validUntil)) {
    const message = 'The end of the validity is not after its start.'
    errors.push(userError(['input', 'validUntil'], 'RANGE_ORDER', message))
  }
  if (errors.length > 0) throw new Refused(...errors)
}
