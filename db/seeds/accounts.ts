import type pg from 'pg'
import { hashPassword } from '../../subgraphs/accounts/user-account/password.ts'

/** The password of every demo user. */
export const demoPassword = 'tensile-demo'

const companies = [
  { number: 'C-1001', name: 'Acme Machine Works', segment: 'OEM', country: 'DE', vatId: 'DE811234567' },
  { number: 'C-1002', name: 'Borealis Pumps', segment: null, country: 'SE', vatId: 'SE556677889901' },
]

const users = [
  { email: 'admin@tensile.example', name: 'Ada Ferro', role: 'admin', company: null },
  { email: 'catalog@tensile.example', name: 'Carl Torx', role: 'catalog_manager', company: null },
  { email: 'sales@tensile.example', name: 'Sara Pitch', role: 'sales', company: null },
  { email: 'warehouse@tensile.example', name: 'Walt Rack', role: 'warehouse', company: null },
  { email: 'buyer@acme.example', name: 'Bea Flange', role: 'buyer', company: 'C-1001' },
  { email: 'stores@acme.example', name: 'Sten Bushing', role: 'buyer', company: 'C-1001' },
  { email: 'workshop@acme.example', name: 'Wim Spindle', role: 'buyer', company: 'C-1001' },
  { email: 'buyer@borealis.example', name: 'Bo Impeller', role: 'buyer', company: 'C-1002' },
]

/**
 * Puts the demo companies and users in, as role `accounts`. Those that exist stay as they are, also with another password.
 * @returns how many users are new
 */
export async function seedAccounts(pool: pg.Pool): Promise<number> {
  const { rows: existing } = await pool.query<{ email: string }>('select email from accounts.user_account')
  const missing = users.filter(({ email }) => !existing.some((user) => user.email === email))
  if (missing.length === 0) return 0
  const passwordHash = await hashPassword(demoPassword)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('tensile.actor', 'seed', true)`)
    await client.query(
      `insert into accounts.company (number, name, segment, country, vat_id)
       select number, name, segment, country, "vatId"
       from jsonb_to_recordset($1) as given (number text, name text, segment text, country text, "vatId" text)
       on conflict (number) do nothing`,
      [JSON.stringify(companies)],
    )
    await client.query(
      `insert into accounts.user_account (email, name, roles, company_id, password_hash)
       select given.email, given.name, array[given.role], company.id, $2
       from jsonb_to_recordset($1) as given (email text, name text, role text, company text)
       left join accounts.company on company.number = given.company
       on conflict (email) do nothing`,
      [JSON.stringify(missing), passwordHash],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return missing.length
}
