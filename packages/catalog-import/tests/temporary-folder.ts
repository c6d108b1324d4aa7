import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { onTestFinished } from 'vitest'

export const fixture = fileURLToPath(new URL('./fixture/', import.meta.url))

/** An import folder of the fixture's files, with those of `files` over them; removed after the test. */
export function fixtureWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder(files)
  cpSync(fixture, folder, { recursive: true, force: false })
  return folder
}

/** A folder of these files alone; removed after the test. */
export function temporaryFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tensile-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** A line of products.jsonl: a motor of the fixture's family, with other values. */
export function motor(sku: string, specs: Record<string, unknown>, fields: Record<string, unknown> = {}): string {
  const product = {
    sku,
    name: `Motor ${sku}`,
    category: 'Drives > Motors > DC Motors',
    family: 'Nordlicht M',
    specs,
    ...fields,
  }
  return `${JSON.stringify(product)}\n`
}
