import { rowIdOf } from '@tensile/relay'
import type { PricingContext, Writer } from '../context.ts'
import type { PromotionInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { deletePromotion, insertPromotion, lockPromotion, updatePromotion } from './promotion.repository.ts'
import { readPromotion } from './read-promotion.ts'

const rules: RefusalTable = {
  promotion_name_unique: says(['input', 'name'], 'TAKEN', 'Another promotion has this name already.'),
  promotion_currency: says(['input', 'currency'], 'INVALID', 'There is no currency with this code of ISO 4217.'),
  promotion_category: says(['input', 'categoryId'], 'NOT_FOUND', 'There is no such category.'),
  promotion_brand: says(['input', 'brandId'], 'NOT_FOUND', 'There is no such brand.'),
  promotion_product: says(['input', 'productId'], 'NOT_FOUND', 'There is no such product.'),
  promotion_company: says(['input', 'companyId'], 'NOT_FOUND', 'There is no such company.'),
}

export const createPromotion = (input: PromotionInput, context: PricingContext) =>
  answering(rules, () => {
    const promotion = readPromotion(input)
    return context.write((trx) => insertPromotion(trx, promotion))
  })

export const changePromotion = (
  id: string,
  input: PromotionInput,
  expectedVersion: number | null | undefined,
  context: PricingContext,
) =>
  answering(rules, () => {
    const changes = readPromotion(input)
    return context.write(async (trx) => {
      const promotion = await requirePromotion(trx, id)
      requireVersion(promotion, expectedVersion)
      return updatePromotion(trx, promotion.id, changes)
    })
  })

export const removePromotion = (id: string, expectedVersion: number | null | undefined, context: PricingContext) =>
  answering({}, () =>
    context.write(async (trx) => {
      const promotion = await requirePromotion(trx, id)
      requireVersion(promotion, expectedVersion)
      await deletePromotion(trx, promotion.id)
      return promotion
    }),
  )

async function requirePromotion(trx: Writer, globalId: string) {
  const id = rowIdOf(globalId, 'Promotion')
  const promotion = id === null ? undefined : await lockPromotion(trx, id)
  if (!promotion) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such promotion.'))
  return promotion
}
