import DataLoader from 'dataloader'

/** A loader of rows by id: one statement for all ids of a tick, null for an id without a row. */
export function loadById<Row extends { id: string }>(
  select: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await select(ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}

/** A loader of the rows that belong to each id, in the order of the statement. */
export function loadMany<Row>(
  select: (ids: readonly string[]) => Promise<Row[]>,
  ownerOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const rows = Map.groupBy(await select(ids), ownerOf)
    return ids.map((id) => rows.get(id) ?? [])
  })
}

/** A loader of one value for each id. */
export function loadValue<Value>(
  select: (ids: readonly string[]) => Promise<Map<string, Value>>,
  missing: Value,
): DataLoader<string, Value> {
  return new DataLoader(async (ids) => {
    const values = await select(ids)
    return ids.map((id) => values.get(id) ?? missing)
  })
}

/** A loader of one page of the rows of each id: one statement for all ids that ask for the same page. */
export function loadPages<Page extends object, Row>(
  select: (ids: readonly string[], page: Page) => Promise<Row[]>,
  ownerOf: (row: Row) => string,
): DataLoader<{ id: string; page: Page }, Row[], string> {
  return new DataLoader(
    async (keys) => {
      const groups = Map.groupBy(keys, ({ page }) => JSON.stringify(page))
      const results = new Map<string, Row[]>()
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const page = group[0]?.page
          if (!page) return
          const ids = group.map(({ id }) => id)
          const rows = Map.groupBy(await select(ids, page), ownerOf)
          for (const id of ids) results.set(JSON.stringify([id, page]), rows.get(id) ?? [])
        }),
      )
      return keys.map(({ id, page }) => results.get(JSON.stringify([id, page])) ?? [])
    },
    { cacheKeyFn: ({ id, page }) => JSON.stringify([id, page]) },
  )
}

/** The row of an id that may be missing: null then, too. */
export const loadIfGiven = async <Row>(
  loader: DataLoader<string, Row | null>,
  id: string | null | undefined,
): Promise<Row | null> => (id === null || id === undefined ? null : loader.load(id))
