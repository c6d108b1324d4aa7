import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'

export type CreditAccountRow = Awaited<ReturnType<typeof selectCreditAccounts>>[number]

/** Credit of a company, by currency; amounts in the digits of the currency. */
export const selectCreditAccounts = (read: Reader, companyId: string) =>
  read
    .selectFrom('creditAccount')
    .innerJoin('paymentCurrency', 'paymentCurrency.code', 'creditAccount.currency')
    .select(['id', 'companyId', 'currency', 'termsDays', 'version'])
    .select([
      sql<string>`round(credit_limit, minor_digits)`.as('creditLimit'),
      sql<string>`round(reserved, minor_digits)`.as('reserved'),
      sql<string>`round(credit_limit - reserved, minor_digits)`.as('available'),
    ])
    .where('companyId', '=', companyId)
    .orderBy('currency')
    .execute()

export const lockCreditAccount = (trx: Writer, companyId: string, currency: string) =>
  trx
    .selectFrom('creditAccount')
    .select('version')
    .where('companyId', '=', companyId)
    .where('currency', '=', currency)
    .forUpdate()
    .executeTakeFirst()

export const findCompany = (read: Reader, id: string) =>
  read.selectFrom('company').select('id').where('id', '=', id).executeTakeFirst()

/** Opens an account, or changes the one that there is. */
export const upsertCreditAccount = (
  trx: Writer,
  account: { companyId: string; currency: string; creditLimit: string; termsDays?: number },
) =>
  trx
    .insertInto('creditAccount')
    .values(account)
    .onConflict((conflict) =>
      conflict.columns(['companyId', 'currency']).doUpdateSet((row) => ({
        creditLimit: row.ref('excluded.creditLimit'),
        ...(account.termsDays !== undefined && { termsDays: account.termsDays }),
      })),
    )
    .execute()
