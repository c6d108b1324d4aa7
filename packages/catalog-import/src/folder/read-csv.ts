import { Readable } from 'node:stream'

import { CsvError, parse } from 'csv-parse'

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
  const text = Readable.from(chunks)
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let columns: string[] | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield* faults.splice(0)
      if (columns === null) columns = record.map((name) => name.trim())
      else if (record.length !== columns.length)
        yield { line: info.lines, fault: `${record.length} cells under ${columns.length} columns` }
      else yield { line: info.lines, row: Object.fromEntries(columns.map((name, n) => [name, record[n]])) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { line: lineOf(error), fault: `${error.message}; what follows could not be read` }
  }
  yield* faults
}

const lineOf = (error: CsvError | undefined): number => (typeof error?.['lines'] === 'number' ? error['lines'] : 0)
