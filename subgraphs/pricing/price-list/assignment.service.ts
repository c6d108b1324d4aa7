import { rowIdOf } from '@tensile/relay'
import type { PricingContext } from '../context.ts'
import type { AssignPriceListInput } from '../generated/resolvers.ts'
import { answering, quotes, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { deleteAssignment, insertAssignment, touchPriceList, type Target } from './price-list.repository.ts'
import { requirePriceList } from './price-list.service.ts'

const noCompany = 'There is no such company.'

const rules: RefusalTable = {
  price_list_assignment_company: says(['input', 'companyId'], 'NOT_FOUND', noCompany),
  price_lists_tie: quotes(['input'], 'PRICE_LISTS_TIE'),
}

/** From now on the list holds for the company, the segment, or everyone. Assigned so already: nothing changes. */
export const assignPriceList = (input: AssignPriceListInput, context: PricingContext) =>
  answering(rules, () => {
    const target = readTarget(input)
    return context.write(async (trx) => {
      const priceList = await requirePriceList(trx, input.priceListId, ['input', 'priceListId'])
      const isNew = await insertAssignment(trx, { priceListId: priceList.id, ...target })
      return isNew ? touchPriceList(trx, priceList.id) : priceList
    })
  })

export const unassignPriceList = (input: AssignPriceListInput, context: PricingContext) =>
  answering({}, () => {
    const target = readTarget(input)
    return context.write(async (trx) => {
      const priceList = await requirePriceList(trx, input.priceListId, ['input', 'priceListId'])
      if (!(await deleteAssignment(trx, { priceListId: priceList.id, ...target }))) {
        throw new Refused(userError(['input'], 'NOT_FOUND', 'The price list is not assigned so.'))
      }
      return touchPriceList(trx, priceList.id)
    })
  })

function readTarget({ companyId, segment, everyone }: AssignPriceListInput): Target {
  const given = [companyId, segment, everyone || null].filter((value) => value !== null && value !== undefined)
  if (given.length !== 1) {
    const message = 'Say one of companyId, segment, and everyone: true.'
    throw new Refused(userError(['input'], given.length === 0 ? 'REQUIRED' : 'INVALID', message))
  }
  if (everyone) return { companyId: null, segment: null }
  if (companyId) {
    const id = rowIdOf(companyId, 'Company')
    if (id === null) throw new Refused(userError(['input', 'companyId'], 'NOT_FOUND', noCompany))
    return { companyId: id, segment: null }
  }
  const name = segment?.trim() ?? ''
  if (name.length < 1 || name.length > 60) {
    throw new Refused(userError(['input', 'segment'], 'INVALID', 'A segment has 1 to 60 characters.'))
  }
  return { companyId: null, segment: name }
}
