import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

import { ImportError } from '../import-error.ts'
import type { CatalogSource, Entry, Sheet } from '../rows.ts'
import { FieldFault, text, type Fields } from './fields.ts'
import { parseAttribute, parseCategory, parseFamily, parseProduct } from './parse-rows.ts'
import { readCsv } from './read-csv.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readText } from './text-chunks.ts'

const ENDINGS = ['.csv', '.jsonl', '.csv.gz', '.jsonl.gz'] as const

/**
 * A folder of categories, attributes, families and products, each as CSV or JSON Lines, or one file of products. What is missing is
 * taken to be in the database. With `root` all of it hangs below one category of that name, a cluster.
 */
export function openFolder(path: string, { root }: { root?: string | undefined } = {}): CatalogSource {
  const files = findFiles(path)
  const under = (names: readonly string[]) => (root === undefined ? names : [root, ...names])
  const pathOfCode = new Map<string, readonly string[]>()
  const reading = { bytesRead: () => 0 }

  const categories = sheetOf(files.categories, (fields) => {
    const row = parseCategory(fields)
    if (!row) return null
    const code = text(fields, 'etim_id')
    if (code !== undefined) pathOfCode.set(code, row.path)
    return { ...row, path: under(row.path) }
  })
  return {
    name: basename(path),
    digest: () => digest(Object.values(files), root),
    categories: root === undefined ? categories : headed(categories, { path: [root], level: 'CLUSTER' }),
    attributes: sheetOf(files.attributes, (fields) => {
      const row = parseAttribute(fields, pathOfCode)
      return { ...row, owner: under(row.owner) }
    }),
    families: sheetOf(files.families, (fields) => {
      const row = parseFamily(fields)
      return { ...row, path: under(row.path) }
    }),
    products: sheetOf(
      files.products,
      (fields, format) => {
        const row = parseProduct(fields, format)
        return { ...row, family: under(row.family) }
      },
      (bytesRead) => (reading.bytesRead = bytesRead),
    ),
    fractionRead: () => (files.products === undefined ? 1 : reading.bytesRead() / statSync(files.products).size),
  }
}

interface Files {
  categories?: string | undefined
  attributes?: string | undefined
  families?: string | undefined
  products?: string | undefined
}

function findFiles(path: string): Files {
  if (!existsSync(path)) throw new ImportError(`There is no folder ${path}.`)
  if (statSync(path).isFile()) {
    if (!ENDINGS.some((ending) => path.endsWith(ending)))
      throw new ImportError(`${path} is none of ${ENDINGS.join(', ')}.`)
    return { products: path }
  }
  const find = (name: string) => {
    const found = ENDINGS.map((ending) => join(path, name + ending)).filter((file) => existsSync(file))
    if (found.length > 1) throw new ImportError(`There are several files of ${name}: ${found.join(', ')}. Leave one.`)
    return found[0]
  }
  const files = {
    categories: find('categories'),
    attributes: find('attributes'),
    families: find('families'),
    products: find('products'),
  }
  if (Object.values(files).every((file) => file === undefined)) {
    throw new ImportError(
      `${path} holds nothing to import: categories, attributes, families or products as ${ENDINGS.join(', ')}.`,
    )
  }
  return files
}

function sheetOf<Row>(
  file: string | undefined,
  parse: (fields: Fields, format: 'csv' | 'jsonl') => Row | null,
  onOpen: (bytesRead: () => number) => void = () => {},
): Sheet<Row> {
  return {
    name: basename(file ?? ''),
    async *read(): AsyncGenerator<Entry<Row>> {
      if (file === undefined) return
      const { chunks, bytesRead } = readText(file)
      onOpen(bytesRead)
      const format = /\.csv(\.gz)?$/.test(file) ? 'csv' : 'jsonl'
      for await (const entry of format === 'csv' ? readCsv(chunks) : readJsonLines(chunks)) {
        const parsed = 'row' in entry ? parseEntry(entry, (fields) => parse(fields, format)) : entry
        if (parsed) yield parsed
      }
    },
  }
}

function parseEntry<Row>(
  { line, row }: { line: number; row: Fields },
  parse: (fields: Fields) => Row | null,
): Entry<Row> | null {
  try {
    const parsed = parse(row)
    return parsed && { line, row: parsed }
  } catch (error) {
    if (error instanceof FieldFault) return { line, fault: error.message }
    throw error
  }
}

function headed<Row>(sheet: Sheet<Row>, head: Row): Sheet<Row> {
  return {
    name: sheet.name,
    async *read() {
      yield { line: 0, row: head }
      yield* sheet.read()
    },
  }
}

async function digest(files: readonly (string | undefined)[], root: string | undefined): Promise<string> {
  const hash = createHash('sha256').update(`root ${root ?? ''}\n`)
  for (const file of files) {
    if (file === undefined) continue
    hash.update(`\n${basename(file)}\n`)
    const chunks: AsyncIterable<Uint8Array> = createReadStream(file)
    for await (const chunk of chunks) hash.update(chunk)
  }
  return hash.digest('hex')
}
