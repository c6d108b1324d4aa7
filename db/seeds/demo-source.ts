import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { CatalogSource, Entry, Sheet } from '@tensile/catalog-import'

import { demoCatalog } from './catalog/index.ts'

const folder = fileURLToPath(new URL('./catalog/', import.meta.url))

/** The demo catalog as something to import. Its digest is that of the code that generates it. */
export const demoSource: CatalogSource = {
  name: 'demo',
  digest: digestOfCode,
  categories: sheet('categories', demoCatalog.categories),
  attributes: sheet('attributes', demoCatalog.attributes),
  families: sheet('families', demoCatalog.families),
  products: sheet('products', demoCatalog.products),
  fractionRead: () => null,
}

function sheet<Row>(name: string, rows: Iterable<Row>): Sheet<Row> {
  return {
    name,
    *read(): Generator<Entry<Row>> {
      let line = 0
      for (const row of rows) yield { line: ++line, row }
    },
  }
}

async function digestOfCode(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  for (const file of files.sort()) hash.update(`${file}\n${await readFile(join(folder, file), 'utf8')}\n`)
  return hash.digest('hex')
}
