import { rowIdOf } from '@tensile/relay'
import type { OrdersContext } from '../context.ts'
import type { CreditAccountInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { findCompany, lockCreditAccount, upsertCreditAccount } from './credit-account.repository.ts'

const rules: RefusalTable = {
  credit_account_currency: says(['input', 'currency'], 'INVALID', 'A currency is three capital letters of ISO 4217.'),
  credit_account_limit: says(['input', 'limit'], 'INVALID', 'A limit is 0 or more.'),
  credit_account_within_limit: says(['input', 'limit'], 'IN_USE', 'The company owes more than that already.'),
  credit_account_terms: says(['input', 'termsDays'], 'INVALID', 'Terms are 0 to 365 days.'),
}

/** Lets a company buy on invoice, or changes how much it may owe. */
export const setCreditAccount = (input: CreditAccountInput, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const companyId = rowIdOf(input.companyId, 'Company')
      if (companyId === null || !(await findCompany(trx, companyId))) {
        throw new Refused(userError(['input', 'companyId'], 'NOT_FOUND', 'There is no such company.'))
      }
      const { currency, limit: creditLimit, termsDays } = input
      const account = await lockCreditAccount(trx, companyId, currency)
      if (account) requireVersion(account, input.expectedVersion)
      await upsertCreditAccount(trx, {
        companyId,
        currency,
        creditLimit,
        ...(termsDays !== null && termsDays !== undefined && { termsDays }),
      })
      return { companyId, currency }
    }),
  )
