import { pathText, readCategories, readFamilies } from './catalog-paths.ts'
import { explainRefusal } from './explain-refusal.ts'
import { nothing, refused, total, written, type Outcome } from './outcome.ts'
import { refuseRepeated, type AtLine } from './refuse-repeated.ts'
import type { AttributeRow } from './rows.ts'
import type { Session } from './session.ts'
import { writeOrHalve } from './write-or-halve.ts'

/** Bounds memory and the size of one statement. */
const SLICE = 5_000

/**
 * Creates or changes definitions, known by owner and key: those whose owner is in the database, nearest the root first. Answers
 * the rows whose owner is not there too: on the first call it may be a family that comes later.
 */
export async function writeAttributes(
  session: Session,
  all: readonly AtLine<AttributeRow>[],
  owners: 'category' | 'family',
): Promise<{ outcome: Outcome; left: AtLine<AttributeRow>[] }> {
  if (all.length === 0) return { outcome: nothing, left: [] }
  const places = owners === 'category' ? await readCategories(session) : await readFamilies(session)
  const left = all.filter(({ row }) => !places.has(pathText(row.owner)))
  const mine = all.filter(({ row }) => places.has(pathText(row.owner)))
  const { rows, outcome: repeated } = refuseRepeated(
    mine,
    (row) => pathText([...row.owner, row.key]),
    (row) => row.key,
  )
  const units = await resolveUnits(session, rows)
  const isStrange = ({ row }: AtLine<AttributeRow>) => row.unit !== undefined && !units.has(row.unit)
  const strange = rows.filter(isStrange)
  const known = rows
    .filter((each) => !isStrange(each))
    .sort((one, other) => one.row.owner.length - other.row.owner.length)

  const write = async (slice: readonly AtLine<AttributeRow>[]) => {
    const values = slice.map(({ row }, n) => ({
      n,
      owner_id: places.get(pathText(row.owner))?.id,
      key: row.key,
      label: row.label,
      help: row.help,
      type: row.type,
      unit: units.get(row.unit ?? ''),
      required: row.required,
      variant_defining: row.variantDefining,
      filterable: row.filterable,
      whole: row.integer ?? false,
      min: row.min,
      max: row.max,
      pattern: row.pattern,
      options: row.options ?? [],
    }))
    const [counts] = await session.query<{ created: number; updated: number }>(UPSERT[owners], [JSON.stringify(values)])
    return written(slice.length, counts?.created ?? 0, counts?.updated ?? 0)
  }
  const outcomes = [
    repeated,
    refused(strange.map((each) => refusal(each, 'WRONG_UNIT', `"${each.row.unit}" is no unit that is known here`))),
  ]
  for (let from = 0; from < known.length; from += SLICE) {
    const slice = known.slice(from, from + SLICE)
    outcomes.push(
      await writeOrHalve(session, slice, write, (each, error) => ({
        ...refusal(each, '', ''),
        ...explainRefusal(error),
        key: each.row.key,
      })),
    )
  }
  return { outcome: total(...outcomes), left }
}

/** For attributes of owners that exist nowhere. */
export const refuseOwnerless = (rows: readonly AtLine<AttributeRow>[]): Outcome =>
  refused(
    rows.map((each) => refusal(each, 'NOT_FOUND', `there is no category or family "${pathText(each.row.owner)}"`)),
  )

const refusal = ({ file, line, row }: AtLine<AttributeRow>, code: string, message: string) => ({
  file,
  line,
  sku: null,
  key: row.key,
  code,
  message,
})

/** Codes of the registry by the spelling that rows use; without those that it does not know. */
async function resolveUnits(session: Session, rows: readonly AtLine<AttributeRow>[]): Promise<Map<string, string>> {
  const spellings = [...new Set(rows.flatMap(({ row }) => row.unit ?? []))]
  const resolved = await session.query<{ spelling: string; code: string }>(
    `select spelling, code from unnest($1::text[]) spelling cross join lateral catalog.resolve_unit(spelling) code where code is not null`,
    [spellings],
  )
  return new Map(resolved.map(({ spelling, code }) => [spelling, code]))
}

const upsert = (ownerColumn: string, constraint: string) => `
  with written as (
    insert into catalog.attribute_definition as d
      (${ownerColumn}, key, label, help, type, unit, required, variant_defining, filterable, whole, min, max, pattern, options)
    select r.owner_id, r.key, r.label, coalesce(r.help, known.help), r.type, r.unit, coalesce(r.required, known.required, false),
      coalesce(r.variant_defining, known.variant_defining, false), coalesce(r.filterable, known.filterable, false), r.whole, r.min, r.max, r.pattern, r.options
    from jsonb_to_recordset($1) as r (n integer, owner_id bigint, key text, label text, help text, type text, unit text, required boolean,
      variant_defining boolean, filterable boolean, whole boolean, min numeric, max numeric, pattern text, options text[])
    left join catalog.attribute_definition known on known.${ownerColumn} = r.owner_id and known.key = r.key
    order by r.n
    on conflict on constraint ${constraint} do update set (label, help, type, unit, required, variant_defining, filterable, whole, min, max, pattern, options)
      = (excluded.label, excluded.help, excluded.type, excluded.unit, excluded.required, excluded.variant_defining, excluded.filterable, excluded.whole,
        excluded.min, excluded.max, excluded.pattern, excluded.options)
      where (d.label, d.help, d.type, d.unit, d.required, d.variant_defining, d.filterable, d.whole, d.min, d.max, d.pattern, d.options) is distinct from
        (excluded.label, excluded.help, excluded.type, excluded.unit, excluded.required, excluded.variant_defining, excluded.filterable, excluded.whole,
        excluded.min, excluded.max, excluded.pattern, excluded.options)
    returning old.id is null as created
  )
  select count(*) filter (where created)::integer as created, count(*) filter (where not created)::integer as updated from written`

const UPSERT = {
  category: upsert('category_id', 'attribute_definition_category_key'),
  family: upsert('family_id', 'attribute_definition_family_key'),
}
