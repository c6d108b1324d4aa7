import type { Selectable } from 'kysely'
import type { Reader } from '../context.ts'
import type { UserAccount } from '../generated/database.ts'

export type UserAccountRow = Pick<
  Selectable<UserAccount>,
  'id' | 'email' | 'name' | 'passwordHash' | 'roles' | 'companyId'
>

/** By e-mail as it is stored, in lower case. */
export async function findUserAccountByEmail(db: Reader, email: string): Promise<UserAccountRow | null> {
  const row = await userAccounts(db).where('email', '=', email.trim().toLowerCase()).executeTakeFirst()
  return row ?? null
}

export async function findUserAccount(db: Reader, id: string): Promise<UserAccountRow | null> {
  const row = await userAccounts(db).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

function userAccounts(db: Reader) {
  return db.selectFrom('userAccount').select(['id', 'email', 'name', 'passwordHash', 'roles', 'companyId'])
}
