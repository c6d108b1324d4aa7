import type { CategoryRow } from './rows.ts'
import type { Session } from './session.ts'

export const SEPARATOR = ' > '

/** "Fasteners > Nuts": how a path is written, and how what it names is found. */
export const pathText = (path: readonly string[]): string => path.join(SEPARATOR)

export interface CategoryPlace {
  id: string
  level: CategoryRow['level']
}

export interface FamilyPlace {
  id: string
  brandId: string | null
}

/** All categories by their written path. */
export async function readCategories(session: Session): Promise<Map<string, CategoryPlace>> {
  const rows = await session.query<CategoryPlace & { path: string }>(`
    select c.id, c.level, (
      select string_agg(a.name, '${SEPARATOR}' order by step.depth)
      from unnest(string_to_array(c.path, '.')::bigint[]) with ordinality as step (id, depth) join catalog.category a using (id)
    ) as path
    from catalog.category c`)
  return new Map(rows.map(({ path, id, level }) => [path, { id, level }]))
}

/** All families by their written path. */
export async function readFamilies(session: Session): Promise<Map<string, FamilyPlace>> {
  const categories = await readCategories(session)
  const pathById = new Map([...categories].map(([path, { id }]) => [id, path]))
  const rows = await session.query<{ id: string; categoryId: string; name: string; brandId: string | null }>(
    'select id, category_id as "categoryId", name, brand_id as "brandId" from catalog.family',
  )
  return new Map(
    rows.map(({ id, categoryId, name, brandId }) => [
      pathText([pathById.get(categoryId) ?? '', name]),
      { id, brandId },
    ]),
  )
}
