import { CsvError, parse, type Parser } from 'csv-parse'

import type { Entry } from '../rows.ts'
import type { Fields } from './fields.ts'

/** A quote that is never closed must not fill the memory. */
const RECORD_BYTES_MAX = 4_000_000

/** Rows under a line of column names (RFC 4180). The line of a row that spans several is its last. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<Entry<Fields>> {
  const faults: Entry<Fields>[] = []
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: RECORD_BYTES_MAX,
    on_skip: (error) => void faults.push({ line: lineOf(error), fault: error?.message ?? 'this line is no CSV' }),
  })
  let columns: string[] | null = null
  try {
    for await (const { record, info } of recordsOf(parser, chunks)) {
      yield* faults.splice(0)
      const line = info.lines
      if (columns === null) columns = record.map((name) => name.trim())
      else if (record.length === columns.length) yield { line, row: fieldsOf(columns, record) }
      else yield { line, fault: `${record.length} cells under ${columns.length} columns` }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { line: lineOf(error), fault: `${error.message}; what follows could not be read` }
  }
  yield* faults
}

interface CsvRecord {
  record: string[]
  info: { lines: number }
}

/** By hand: piped, a parser that fails drops the records before the fault that nobody has read yet. */
async function* recordsOf(parser: Parser, chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  parser.on('error', () => {}) // thrown below
  for await (const chunk of chunks) {
    parser.write(chunk)
    for (let record = readRecord(parser); record; record = readRecord(parser)) yield record
    if (parser.errored) throw parser.errored
  }
  parser.end()
  yield* parser as AsyncIterable<CsvRecord>
}

const readRecord = (parser: Parser): CsvRecord | null => parser.read() as CsvRecord | null

const fieldsOf = (columns: readonly string[], cells: readonly string[]): Fields =>
  Object.fromEntries(columns.map((name, n) => [name, cells[n]]))

const lineOf = (error: CsvError | undefined): number => (typeof error?.['lines'] === 'number' ? error['lines'] : 0)
