import { refused, type Outcome } from './outcome.ts'

export interface AtLine<Row> {
  file: string
  line: number
  row: Row
}

/** The first row of each name; what names a row a second time is refused. */
export function refuseRepeated<Row>(
  rows: readonly AtLine<Row>[],
  nameOf: (row: Row) => string,
  keyOf: (row: Row) => string | null = () => null,
): { rows: AtLine<Row>[]; outcome: Outcome } {
  const lines = new Map<string, number>()
  const repeated = rows.filter(({ row, line }) => {
    const name = nameOf(row)
    if (lines.has(name)) return true
    lines.set(name, line)
    return false
  })
  const outcome = refused(
    repeated.map(({ file, line, row }) => ({
      file,
      line,
      sku: null,
      key: keyOf(row),
      code: 'TAKEN',
      message: `line ${lines.get(nameOf(row))} says the same already`,
    })),
  )
  const again = new Set(repeated)
  return { rows: rows.filter((row) => !again.has(row)), outcome }
}
