import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { CatalogSource, Entry, Sheet } from '@tensile/catalog-import'

import { demoCatalog } from './catalog/index.ts'

const folder = fileURLToPath(new URL('./catalog/', import.meta.url))

const isSmall = process.env.SEED_SIZE === 'small'
const smallFamilySize = 40

/** Of the code as it was loaded. */
const digest = digestOfCode().then((code) => (isSmall ? `small ${code}` : code))

/**
 * The demo catalog as something to import. Its digest is that of the code that generates it. With SEED_SIZE=small, for tests,
 * a family has its first 40 products only; all categories, attributes and families are there.
 */
export const demoSource: CatalogSource = {
  name: 'demo',
  digest: () => digest,
  categories: sheet('categories', demoCatalog.categories),
  attributes: sheet('attributes', demoCatalog.attributes),
  families: sheet('families', demoCatalog.families),
  products: sheet('products', isSmall ? { [Symbol.iterator]: firstOfEachFamily } : demoCatalog.products),
  fractionRead: () => null,
}

function* firstOfEachFamily() {
  const sizes = new Map<string, number>()
  for (const row of demoCatalog.products) {
    const family = row.family.join('/')
    const size = (sizes.get(family) ?? 0) + 1
    sizes.set(family, size)
    if (size <= smallFamilySize) yield row
  }
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
