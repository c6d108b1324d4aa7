/** The rows that were found; an error that a loader met is thrown. */
export function withoutNulls<Row>(loaded: readonly (Row | null | Error)[]): Row[] {
  return loaded.flatMap((row) => {
    if (row instanceof Error) throw row
    return row === null ? [] : [row]
  })
}
