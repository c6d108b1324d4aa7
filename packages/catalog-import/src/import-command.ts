import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { openFolder } from './folder/open-folder.ts'
import { importCatalog, type ImportSummary } from './import-catalog.ts'
import { ImportError } from './import-error.ts'
import { totalRows, type Counts, type Refusal } from './outcome.ts'
import { showProgress } from './progress-line.ts'
import { openReport } from './report-file.ts'

const USAGE = `npm run import -- FOLDER [--dry-run] [--report FILE] [--root NAME]

Imports categories, attributes, families and products: docs/import-format.md. FOLDER may also be one file of products.

  --dry-run      check everything, write nothing
  --report FILE  write each refused row as a line of JSON: file, line, sku, key, code, message
  --root NAME    hang all of it below a cluster of this name (for the ETIM classification: --root ETIM)

Ends with 0 when all rows are in, 1 when some were refused, 2 when it could not run.`

/** Refused rows that are printed; the report has all. */
const PRINTED_MAX = 20

/** Runs the command and answers its exit code. Paths are relative to `folder`. */
export async function importCommand(args: readonly string[], databaseUrl: string, folder: string): Promise<number> {
  try {
    const options = readArguments(args)
    if (!options) {
      console.log(USAGE)
      return 0
    }
    return await run(options, databaseUrl, folder)
  } catch (error) {
    if (error instanceof ImportError) console.error(error.message)
    else if (isConnectionRefused(error))
      console.error(`No database answers at ${new URL(databaseUrl).host}. Start it, for example by npm start.`)
    else console.error('The import could not go on:', error)
    return 2
  }
}

interface Arguments {
  source: string
  dryRun: boolean
  report: string | undefined
  root: string | undefined
}

function readArguments(args: readonly string[]): Arguments | null {
  const options = {
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    root: { type: 'string' },
    help: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) return null
    const [source] = positionals
    if (source === undefined || positionals.length > 1) throw new Error('Name one folder.')
    return { source, dryRun: values['dry-run'] ?? false, report: values.report, root: values.root }
  } catch (error) {
    throw new ImportError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

async function run(
  { source, dryRun, report: reportPath, root }: Arguments,
  databaseUrl: string,
  folder: string,
): Promise<number> {
  const catalog = openFolder(resolve(folder, source), { root })
  const report = reportPath === undefined ? null : await openReport(resolve(folder, reportPath))
  const progress = showProgress(process.stderr)
  const started = performance.now()
  let refusals = 0
  const onRefusals = (some: readonly Refusal[]) => {
    report?.write(some)
    for (const refusal of some.slice(0, Math.max(0, PRINTED_MAX - refusals))) console.error(describeRefusal(refusal))
    refusals += some.length
  }
  try {
    const summary = await importCatalog(catalog, { databaseUrl, dryRun, onRefusals, onProgress: progress.show })
    progress.end()
    if (refusals > PRINTED_MAX)
      console.error(`... and ${refusals - PRINTED_MAX} more${report ? '' : ': --report FILE has them all'}`)
    console.log(describeSummary(summary, dryRun, (performance.now() - started) / 1000))
    if (reportPath !== undefined) console.log(`Refused rows are in ${reportPath}.`)
    return refusals > 0 ? 1 : 0
  } finally {
    progress.end()
    await report?.close()
  }
}

const describeRefusal = ({ file, line, sku, key, code, message }: Refusal) =>
  `${file}:${line}  ${[sku, key, code].filter(Boolean).join('  ')}  ${message}`

/** Exported for its test. */
export function describeSummary(summary: ImportSummary, dryRun: boolean, seconds: number): string {
  const { categories, attributes, families, products, resumed } = summary
  const settled = totalRows(products) - resumed
  const changed = [categories, attributes, families, products].some(({ created, updated }) => created + updated > 0)
  return [
    describeCounts('categories', categories),
    describeCounts('attributes', attributes),
    describeCounts('families', families),
    describeCounts('products', products),
    ...(resumed > 0
      ? [`${resumed.toLocaleString('en')} products were in already: this import went on where it had been cut off.`]
      : []),
    `${settled.toLocaleString('en')} products in ${seconds.toFixed(1)} s, ${Math.round(settled / seconds).toLocaleString('en')}/s.`,
    ...(dryRun ? ['Dry run: nothing was written.'] : changed ? [] : ['Nothing changed.']),
  ].join('\n')
}

const describeCounts = (name: string, { created, updated, unchanged, refused }: Counts) =>
  `${name.padEnd(11)}${[`${created} created`, `${updated} updated`, `${unchanged} unchanged`, `${refused} refused`].map((part) => part.padStart(16)).join('')}`

const isConnectionRefused = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'].includes(String(error.code))
