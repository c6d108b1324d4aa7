import { rowIdOf } from '@tensile/relay'
import type { PromotionInput, UserError } from '../generated/resolvers.ts'
import { Refused, userError } from '../user-error.ts'
import type { NewPromotion } from './promotion.repository.ts'

/** The promotion that an input describes; refuses with everything that is wrong with it at once. */
export function readPromotion(input: PromotionInput): NewPromotion {
  const errors: UserError[] = []
  const wrong = (field: keyof PromotionInput, code: UserError['code'], message: string) =>
    void errors.push(userError(['input', field], code, message))

  const name = input.name.trim()
  if (name.length < 1 || name.length > 120) wrong('name', 'INVALID', 'A name has 1 to 120 characters.')
  const { percentOff = null, amountOff = null, currency = null, validFrom = null, validUntil = null } = input
  if ((percentOff === null) === (amountOff === null)) {
    wrong('percentOff', percentOff === null ? 'REQUIRED' : 'INVALID', 'Say one of percentOff and amountOff.')
  }
  if (percentOff !== null && !isPercent(percentOff)) {
    wrong('percentOff', 'INVALID', 'A percentage is more than 0, at most 100, with at most two decimals.')
  }
  if (amountOff !== null && !isAmount(amountOff)) {
    wrong('amountOff', 'INVALID', 'An amount is more than 0, with at most 14 digits before and 6 after the point.')
  }
  if (amountOff !== null && currency === null) wrong('currency', 'REQUIRED', 'An amount needs a currency.')
  if (percentOff !== null && currency !== null) wrong('currency', 'INVALID', 'A percentage has no currency.')
  if (validFrom && validUntil && new Date(validFrom) >= new Date(validUntil)) {
    wrong('validUntil', 'RANGE_ORDER', 'The end of the validity is not after its start.')
  }
  const segment = input.segment?.trim() ?? null
  if (segment !== null && (segment.length < 1 || segment.length > 60)) {
    wrong('segment', 'INVALID', 'A segment has 1 to 60 characters.')
  }

  /** The row id that a field names; several of a group at once are refused. */
  const readId = (field: keyof PromotionInput & `${string}Id`, type: string) => {
    const globalId = input[field]
    if (globalId === null || globalId === undefined) return null
    const id = rowIdOf(globalId, type)
    if (id === null) wrong(field, 'NOT_FOUND', `There is no such ${type.toLowerCase()}.`)
    return id
  }
  const scope = {
    categoryId: readId('categoryId', 'Category'),
    brandId: readId('brandId', 'Brand'),
    productId: readId('productId', 'Product'),
  }
  if (countGiven(Object.values(scope)) > 1) {
    errors.push(userError(['input'], 'INVALID', 'Say at most one of categoryId, brandId and productId.'))
  }
  const target = { companyId: readId('companyId', 'Company'), segment }
  if (countGiven(Object.values(target)) > 1) {
    errors.push(userError(['input'], 'INVALID', 'Say at most one of companyId and segment.'))
  }
  if (errors.length > 0) throw new Refused(...errors)
  return { name, percentOff, amountOff, currency, ...scope, ...target, validFrom, validUntil }
}

const countGiven = (values: readonly (string | null)[]) => values.filter((value) => value !== null).length

const isPercent = (text: string) => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= 100

const isAmount = (text: string) => /^\d{1,14}(\.\d{1,6})?$/.test(text) && /[1-9]/.test(text)
