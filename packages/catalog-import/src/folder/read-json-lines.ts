import { ImportError } from '../import-error.ts'
import type { Entry } from '../rows.ts'
import type { Fields } from './fields.ts'

/** A file that is no JSON Lines at all must not fill the memory. */
const LINE_CHARACTERS_MAX = 16_000_000

/** One object a line; empty lines are skipped. */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<Entry<Fields>> {
  let line = 0
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      line++
      if (text.trim() !== '') yield parse(text, line)
    }
    if (rest.length > LINE_CHARACTERS_MAX)
      throw new ImportError(`Line ${line + 1} is longer than 16 million characters: is this JSON Lines?`)
  }
  if (rest.trim() !== '') yield parse(rest, line + 1)
}

function parse(text: string, line: number): Entry<Fields> {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? { line, row: value } : { line, fault: 'this line holds no JSON object' }
  } catch (error) {
    return { line, fault: `this line is no JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
