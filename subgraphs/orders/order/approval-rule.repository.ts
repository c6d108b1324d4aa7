import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { ApprovalRule } from '../generated/database.ts'

export type ApprovalRuleRow = Selectable<ApprovalRule>

export const selectApprovalRules = (db: Reader, companyId: string): Promise<ApprovalRuleRow[]> =>
  db.selectFrom('approvalRule').selectAll().where('companyId', '=', companyId).orderBy('currency').execute()

export const lockApprovalRule = (trx: Writer, companyId: string, currency: string) =>
  trx
    .selectFrom('approvalRule')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('currency', '=', currency)
    .forUpdate()
    .executeTakeFirst()

export const upsertApprovalRule = (trx: Writer, companyId: string, currency: string, totalOver: string) =>
  trx
    .insertInto('approvalRule')
    .values({ companyId, currency, totalOver })
    .onConflict((conflict) => conflict.columns(['companyId', 'currency']).doUpdateSet({ totalOver }))
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteApprovalRule = (trx: Writer, id: string) =>
  trx.deleteFrom('approvalRule').where('id', '=', id).execute()

export async function existsCompany(db: Reader, id: string): Promise<boolean> {
  const { rows } = await sql`select from company where id = ${id}`.execute(db)
  return rows.length > 0
}
