import type { Session } from './session.ts'

/** The ids of brands by name; those that do not exist yet are created in the session's transaction. */
export async function requireBrands(
  session: Session,
  names: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(names)].filter((name) => name !== undefined).sort()
  if (wanted.length === 0) return new Map()
  const found = await selectBrands(session, wanted)
  const missing = wanted.filter((name) => !found.has(name))
  if (missing.length === 0) return found
  await session.query('insert into catalog.brand (name) select unnest($1::text[]) on conflict (name) do nothing', [
    missing,
  ])
  return selectBrands(session, wanted)
}

async function selectBrands(session: Session, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await session.query<{ id: string; name: string }>(
    'select id, name from catalog.brand where name = any ($1)',
    [names],
  )
  return new Map(rows.map(({ id, name }) => [name, id]))
}
