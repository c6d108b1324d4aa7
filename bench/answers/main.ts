import { readSettings, httpUrl, z } from '@tensile/settings'
import { readPersistedOperations } from '../../gateway/src/operations/persisted-operations.ts'
import { readProcessCpu } from '../checkout/process-cpu.ts'
import { findSubject } from '../gateway/find-subject.ts'
import { machine, printTable } from '../report.ts'

/**
 * `npm run bench:answers`: what a kept answer saves. Pages of the store as a guest asks for them, one after the other: kept, and made
 * anew each time. Processor time by service; wall time would say more of the machine.
 */
const env = readSettings({ GATEWAY_URL: httpUrl(), HOUSE_FOLDER: z.string() })
const groups = {
  gateway: ['gateway'],
  subgraphs: ['catalog', 'search', 'pricing', 'orders'],
  databases: ['primary', 'replica'],
  Redis: ['redis'],
}
const TIMES = 400

const operations = [...(await readPersistedOperations())]
const idOf = (name: string) => operations.find(([, text]) => text.startsWith(`query ${name}`))?.[0] ?? ''
const [categoryId, sku] = await findSubject(env.GATEWAY_URL)
const pages = [
  { name: 'product page', sha256Hash: idOf('Product('), variables: { sku } },
  { name: 'search, 24 rows', sha256Hash: idOf('Results('), variables: { query: 'hex', first: 24, byFamily: false } },
  {
    name: 'category, 24 rows',
    sha256Hash: idOf('Results('),
    variables: { query: '', categoryId, first: 24, byFamily: false },
  },
  { name: 'suggestions', sha256Hash: idOf('Suggestions('), variables: { query: 'hex' } },
]

const rows: string[][] = []
for (const page of pages) {
  rows.push(await measure(page.name, 'made anew', (turn) => ask(page, { turn })))
  rows.push(await measure(page.name, 'kept', () => ask(page, {})))
}
console.log(`\nProcessor time of one answer, milliseconds\n${machine()}\n`)
printTable(['page', 'answer', ...Object.keys(groups), 'all'], rows)

async function measure(page: string, answer: string, run: (turn: number) => Promise<void>): Promise<string[]> {
  for (let turn = 0; turn < 20; turn++) await run(-turn)
  const before = spent()
  for (let turn = 1; turn <= TIMES; turn++) await run(turn)
  const after = spent()
  const each = after.map((ms, at) => (ms - (before[at] ?? 0)) / TIMES)
  return [page, answer, ...[...each, each.reduce((sum, ms) => sum + ms, 0)].map((ms) => ms.toFixed(2))]
}

function spent(): number[] {
  return Object.values(groups).map((names) =>
    Object.values(readProcessCpu(env.HOUSE_FOLDER, names)).reduce((sum, ms) => sum + ms, 0),
  )
}

/** `more` are variables that the operation does not have: with another value it is another question, and not known. */
async function ask({ name, sha256Hash, variables }: (typeof pages)[number], more: object): Promise<void> {
  const response = await fetch(`${env.GATEWAY_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({
      variables: { ...variables, ...more },
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    }),
  })
  const text = await response.text()
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${name}: ${text.slice(0, 500)}`)
}
