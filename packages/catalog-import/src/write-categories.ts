import { pathText, readCategories, type CategoryPlace } from './catalog-paths.ts'
import { explainRefusal } from './explain-refusal.ts'
import { refused, total, written, type Outcome } from './outcome.ts'
import { refuseRepeated, type AtLine } from './refuse-repeated.ts'
import type { CategoryRow } from './rows.ts'
import type { Session } from './session.ts'
import { writeOrHalve } from './write-or-halve.ts'

/** Creates the categories that do not exist yet, level by level: parents may come after their children in the file. */
export async function writeCategories(session: Session, all: readonly AtLine<CategoryRow>[]): Promise<Outcome> {
  const { rows, outcome: repeated } = refuseRepeated(all, (row) => pathText(row.path))
  const outcomes = [repeated]
  const depths = Map.groupBy(rows, ({ row }) => row.path.length)
  for (const depth of [...depths.keys()].sort((one, other) => one - other)) {
    outcomes.push(await writeLevel(session, depths.get(depth) ?? [], await readCategories(session)))
  }
  return total(...outcomes)
}

async function writeLevel(
  session: Session,
  rows: readonly AtLine<CategoryRow>[],
  existing: Map<string, CategoryPlace>,
): Promise<Outcome> {
  const placeOf = ({ row }: AtLine<CategoryRow>) => existing.get(pathText(row.path))
  const parentOf = ({ row }: AtLine<CategoryRow>) => existing.get(pathText(row.path.slice(0, -1)))
  const isOrphan = (each: AtLine<CategoryRow>) => each.row.path.length > 1 && !parentOf(each)
  const orphans = rows.filter(isOrphan)
  const known = rows.filter((each) => placeOf(each)?.level === each.row.level)
  const misfits = rows.filter((each) => placeOf(each) && placeOf(each)?.level !== each.row.level)
  const fresh = rows.filter((each) => !placeOf(each) && !isOrphan(each))

  const write = async (slice: readonly AtLine<CategoryRow>[]) => {
    const values = slice.map((each) => ({
      parent_id: parentOf(each)?.id ?? null,
      level: each.row.level,
      name: each.row.path.at(-1),
    }))
    await session.query(
      `insert into catalog.category (parent_id, level, name)
       select parent_id, level, name from jsonb_to_recordset($1) as r (parent_id bigint, level text, name text)`,
      [JSON.stringify(values)],
    )
    return written(slice.length, slice.length, 0)
  }
  return total(
    written(known.length, 0, 0),
    refused(
      orphans.map((each) =>
        refusal(each, 'NOT_FOUND', `there is no category "${pathText(each.row.path.slice(0, -1))}"`),
      ),
    ),
    refused(misfits.map((each) => refusal(each, 'CONFLICT', `this category is a ${placeOf(each)?.level} already`))),
    await writeOrHalve(session, fresh, write, (each, error) => ({
      ...refusal(each, '', ''),
      ...explainRefusal(error),
    })),
  )
}

const refusal = ({ file, line }: AtLine<CategoryRow>, code: string, message: string) => ({
  file,
  line,
  sku: null,
  key: null,
  code,
  message,
})
