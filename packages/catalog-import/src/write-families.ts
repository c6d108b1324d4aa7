import { pathText, readCategories } from './catalog-paths.ts'
import { explainRefusal } from './explain-refusal.ts'
import { nothing, refused, total, written, type Outcome } from './outcome.ts'
import { refuseRepeated, type AtLine } from './refuse-repeated.ts'
import { requireBrands } from './require-brands.ts'
import type { FamilyRow } from './rows.ts'
import type { Session } from './session.ts'
import { writeOrHalve } from './write-or-halve.ts'

/** Creates families, or sets their brand and code where the row gives one. A family is known by its leaf and its name. */
export async function writeFamilies(session: Session, all: readonly AtLine<FamilyRow>[]): Promise<Outcome> {
  if (all.length === 0) return nothing
  const categories = await readCategories(session)
  const { rows, outcome: repeated } = refuseRepeated(all, (row) => pathText(row.path))
  const leafOf = (each: AtLine<FamilyRow>) => categories.get(pathText(each.row.path.slice(0, -1)))
  const isPlaced = (each: AtLine<FamilyRow>) => leafOf(each)?.level === 'LEAF'
  const placed = rows.filter(isPlaced)
  const lost = rows.filter((each) => !isPlaced(each))

  const write = async (slice: readonly AtLine<FamilyRow>[]) => {
    const brands = await requireBrands(
      session,
      slice.map(({ row }) => row.brand),
    )
    const values = slice.map((each) => ({
      category_id: leafOf(each)?.id,
      name: each.row.path.at(-1),
      code: each.row.code ?? null,
      brand_id: brands.get(each.row.brand ?? '') ?? null,
    }))
    const [counts] = await session.query<{ created: number; updated: number }>(UPSERT, [JSON.stringify(values)])
    return written(slice.length, counts?.created ?? 0, counts?.updated ?? 0)
  }
  return total(
    repeated,
    refused(
      lost.map((each) => refusal(each, leafOf(each) ? 'NOT_A_LEAF' : 'NOT_FOUND', whyLost(each, leafOf(each)?.level))),
    ),
    await writeOrHalve(session, placed, write, (each, error) => ({
      ...refusal(each, '', ''),
      ...explainRefusal(error),
    })),
  )
}

const UPSERT = `
  with written as (
    insert into catalog.family as f (category_id, name, code, brand_id)
    select r.category_id, r.name, coalesce(r.code, known.code), coalesce(r.brand_id, known.brand_id)
    from jsonb_to_recordset($1) as r (category_id bigint, name text, code text, brand_id bigint)
    left join catalog.family known using (category_id, name)
    on conflict on constraint family_name_unique do update set code = excluded.code, brand_id = excluded.brand_id
      where (f.code, f.brand_id) is distinct from (excluded.code, excluded.brand_id)
    returning old.id is null as created
  )
  select count(*) filter (where created)::integer as created, count(*) filter (where not created)::integer as updated from written`

const refusal = ({ file, line }: AtLine<FamilyRow>, code: string, message: string) => ({
  file,
  line,
  sku: null,
  key: null,
  code,
  message,
})

const whyLost = ({ row }: AtLine<FamilyRow>, level: string | undefined) => {
  const path = pathText(row.path.slice(0, -1))
  return level ? `"${path}" is a ${level}: families hang on leaves` : `there is no category "${path}"`
}
