import '../../gateway/src/disable-telemetry.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { httpUrl, readSettings, z } from '@tensile/settings'
import { repeat } from '../closed-loop.ts'
import { machine, percentile, printTable } from '../report.ts'
import { accessTokensOf } from './callers.ts'
import { callsOf, makeCalls } from './direct-calls.ts'
import { findSubject } from './find-subject.ts'
import { identities, measureCold, measureWarm } from './measure.ts'
import { benchQueries } from './queries.ts'
import { figureColumns, printRatios, toCells, type Row } from './rows.ts'
import { startServer, type Server } from './server.ts'
import { variants, type Variant } from './variants.ts'

/**
 * `npm run bench:gateway [-- --seconds N] [--duties bare|door]`: our gateway, Apollo Gateway as it comes, and Hive Gateway with its Rust
 * planner, on the same supergraph: on subgraphs that answer from memory, bare and with the duties of a door, and with those on the real ones.
 */
const names = ['CATALOG', 'SEARCH', 'PRICING', 'ORDERS', 'ACCOUNTS'] as const
const env = readSettings({
  GATEWAY_URL: httpUrl(),
  CATALOG_URL: httpUrl(),
  SEARCH_URL: httpUrl(),
  PRICING_URL: httpUrl(),
  ORDERS_URL: httpUrl(),
  ACCOUNTS_URL: httpUrl(),
  IDENTITY_SECRET: z.string(),
  REDIS_URL: z.string().optional(),
  DATABASE_ADMIN_URL: z.string(),
})
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '4' }, duties: { type: 'string' } },
  strict: false,
})
const seconds = Number(values.seconds)
const isWanted = ({ duties }: Variant) => values.duties === undefined || duties === values.duties
const folder = mkdtempSync(`${tmpdir()}/tensile-bench-`)
const unlimited = { maximum: 1e12, restoreRate: 1e12 }
const tokens = await accessTokensOf(64, env.DATABASE_ADMIN_URL, env.GATEWAY_URL)
const queries = benchQueries(...(await findSubject(env.GATEWAY_URL)))

const canned = await startCanned()
const cannedUrls = urlsOf((name) => `${canned.origin}/${name.toLowerCase()}/graphql`)
const realUrls = urlsOf((name) => `${env[`${name}_URL`]}/graphql`)

console.log(`\nGateways on subgraphs that answer from memory\n${machine()}\n`)
const onCanned = await measureAll(variants(settingsOf(cannedUrls), folder).filter(isWanted), [1, 16, 64])
printTable(figureColumns, onCanned.map(toCells))
printRatios(onCanned)
await printLimit()
await canned.stop()

const doors = variants(settingsOf(realUrls), folder).filter((variant) => variant.duties === 'door' && isWanted(variant))
if (doors.length > 0) {
  console.log('\nGateways with the duties of a door on the real subgraphs\n')
  printTable(figureColumns, (await measureAll(doors, [1, 16])).map(toCells))
}
rmSync(folder, { recursive: true })

async function measureAll(measured: Variant[], counts: number[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const { duties, name, start } of measured) {
    const server = await start()
    for (const query of queries) {
      let coldMs: number | null = await measureCold(server, query, tokens[0] ?? '')
      for (const whose of identities) {
        for (const clients of counts) {
          const figures = await measureWarm(server, query, { identities: whose, clients, seconds, tokens })
          rows.push({ duties, gateway: name, query: query.name, identities: whose, clients, coldMs, ...figures })
          coldMs = null
          console.error(`${duties}: ${name}, ${query.name}, ${whose}, ${clients} clients`)
        }
      }
    }
    await server.stop()
  }
  return rows
}

function urlsOf(urlOf: (name: (typeof names)[number]) => string): Record<string, string> {
  // Keys are asked of accounts itself; no query of the bench has a field of it.
  const accounts = { ACCOUNTS_URL: `${env.ACCOUNTS_URL}/graphql` }
  return { ...Object.fromEntries(names.map((name) => [`${name}_URL`, urlOf(name)])), ...accounts }
}

function settingsOf(urls: Record<string, string>): Record<string, string> {
  return {
    ...urls,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    IDENTITY_SECRET: env.IDENTITY_SECRET,
    ...(env.REDIS_URL && { REDIS_URL: env.REDIS_URL }),
    MAX_COST: '1000000000',
    MAX_EVENT_LOOP_DELAY_MS: '1000000',
    RATE_PLANS: JSON.stringify({ anonymous: unlimited, user: unlimited }),
  }
}

function startCanned(): Promise<Server> {
  const subgraphs = Object.fromEntries(names.map((name) => [name.toLowerCase(), env[`${name}_URL`]]))
  return startServer(
    [process.execPath, `${import.meta.dirname}/canned-subgraphs.ts`],
    { SUBGRAPHS: JSON.stringify(subgraphs), IDENTITY_SECRET: env.IDENTITY_SECRET },
    async (origin) => (await fetch(origin)).status === 404,
  )
}

async function printLimit(): Promise<void> {
  const rows: string[][] = []
  for (const query of queries) {
    const calls = await callsOf(query, settingsOf(cannedUrls))
    const { durations } = await repeat('', 300, () => makeCalls(calls, canned.pool, env.IDENTITY_SECRET))
    const [p50, p99] = [0.5, 0.99].map((share) => percentile(durations, share).toFixed(2))
    rows.push([query.name, String(calls.length), p50 ?? '', p99 ?? ''])
  }
  console.log('\nThe same calls to the subgraphs without a gateway, one after the other\n')
  printTable(['query', 'calls', 'p50 ms', 'p99 ms'], rows)
}
