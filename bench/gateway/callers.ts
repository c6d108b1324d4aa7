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
  for (let n = 1; n <= count; n++) tokens.push(await login(`bench-${n}@acme.example`, gatewayUrl))
  return tokens
}

async function login(email: string, gatewayUrl: string): Promise<string> {
  const response = await fetch(`${gatewayUrl}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  return z.object({ accessToken: z.string() }).parse(await response.json()).accessToken
}
