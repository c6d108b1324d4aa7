import { rowIdOf } from '@tensile/relay'
import type { OrdersContext } from '../context.ts'
import type { MutationSetApprovalRuleArgs } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { deleteApprovalRule, existsCompany, lockApprovalRule, upsertApprovalRule } from './approval-rule.repository.ts'

const rules: RefusalTable = {
  approval_rule_currency: says(['currency'], 'INVALID', 'A currency is three capital letters of ISO 4217: "EUR".'),
  approval_rule_total_over: says(['totalOver'], 'INVALID', 'A total is 0 or more.'),
}

/** Null when no order of the company has to be approved any more. */
export const setApprovalRule = (args: MutationSetApprovalRuleArgs, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const companyId = rowIdOf(args.companyId, 'Company')
      if (companyId === null || !(await existsCompany(trx, companyId))) {
        throw new Refused(userError(['companyId'], 'NOT_FOUND', 'There is no such company.'))
      }
      const rule = await lockApprovalRule(trx, companyId, args.currency)
      requireVersion(rule ?? { version: 0 }, args.expectedVersion)
      if (args.totalOver === null || args.totalOver === undefined) {
        if (rule) await deleteApprovalRule(trx, rule.id)
        return null
      }
      return upsertApprovalRule(trx, companyId, args.currency, args.totalOver)
    }),
  )
