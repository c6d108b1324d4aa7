import pg from 'pg'
import { demoPassword } from '../../db/seeds/accounts.ts'
import { z } from '@tensile/settings'

/** Access tokens of so many buyers of one company, each a user of their own. */
export async function accessTokensOf(count: number, databaseUrl: string, gatewayUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  await pool.query(
    `insert into accounts.user_account (email, name, password_hash, roles, company_id)
     select 'bench-' || n || '@acme.example', 'Bench ' || n, password_hash, roles, company_id
     from accounts.user_account, generate_series(1, $1::int) n where email = 'buyer@acme.example'
     on conflict do nothing`,
    [count],
  )
  await pool.end()
  const tokens: string[] = []
  for (let n = 1; n <= count; n++) tokens.push(await login(`bench-${n}@acme.example`, `192.0.2.${n}`, gatewayUrl))
  return tokens
}

/** Each from an address of its own, as buyers come. */
async function login(email: string, address: string, gatewayUrl: string): Promise<string> {
  const response = await fetch(`${gatewayUrl}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  if (!response.ok) throw new Error(`${email} was not signed in: ${response.status} ${await response.text()}`)
  return z.object({ accessToken: z.string() }).parse(await response.json()).accessToken
}
