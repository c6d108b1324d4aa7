import '../../gateway/src/disable-telemetry.ts'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { httpUrl, readSettings, z } from '@tensile/settings'
import { closedLoop, repeat } from '../closed-loop.ts'
import { machine, percentile, printTable } from '../report.ts'
import { accessTokensOf } from './callers.ts'
import { callsOf, makeCalls } from './direct-calls.ts'
import { findSubject } from './find-subject.ts'
import { benchQueries, type BenchQuery } from './queries.ts'
import { startServer, type Server } from './server.ts'

/**
 * `npm run bench:gateway [-- --seconds N]`: our gateway, the same with the stock data source, and Hive Gateway with its Rust
 * planner, on the same supergraph and the same answers of the subgraphs, which come from memory after the first time.
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
const secondsAt = process.argv.indexOf('--seconds')
const seconds = secondsAt > 0 ? Number(process.argv[secondsAt + 1]) : 4
const folder = mkdtempSync(`${tmpdir()}/tensile-bench-`)
const here = import.meta.dirname
const unlimited = { maximum: 1e12, restoreRate: 1e12 }

const tokens = await accessTokensOf(64, env.DATABASE_ADMIN_URL, env.GATEWAY_URL)
const queries = benchQueries(...(await findSubject(env.GATEWAY_URL)))

for (const kind of ['canned', 'real'] as const) {
  const upstream = kind === 'canned' ? await startCanned() : null
  const urlOf = (name: (typeof names)[number]) =>
    // Keys are asked of accounts itself; no query of the bench has a field of it.
    upstream && name !== 'ACCOUNTS'
      ? `${upstream.origin}/${name.toLowerCase()}/graphql`
      : `${env[`${name}_URL`]}/graphql`
  const urls = Object.fromEntries(names.map((name) => [`${name}_URL`, urlOf(name)]))
  const rows: string[][] = []
  for (const [name, start] of Object.entries(gateways(urls))) {
    const server = await start()
    for (const query of queries) await measure(rows, kind, name, server, query)
    await server.stop()
  }
  console.log(
    `\nGateways on ${kind === 'canned' ? 'subgraphs that answer from memory' : 'the real subgraphs'}\n${machine()}\n`,
  )
  printTable(
    ['query', 'gateway', 'identities', 'clients', 'cold ms', 'p50 ms', 'p99 ms', 'per second', 'CPU ms each'],
    rows,
  )
  if (upstream) await printLimit(upstream, urls)
  await upstream?.stop()
}
rmSync(folder, { recursive: true })

async function measure(rows: string[][], kind: 'canned' | 'real', gateway: string, server: Server, query: BenchQuery) {
  const cold = await repeat('cold', 1, () => ask(server, query, tokens[0] ?? ''))
  let coldMs = cold.durations[0]?.toFixed(1) ?? ''
  for (const identities of ['unique', 'same'] as const) {
    for (const clients of kind === 'canned' ? [1, 16, 64] : [1, 16]) {
      const tokenOf = (client: number) => tokens[identities === 'unique' ? client : 0] ?? ''
      await closedLoop('warm', { clients, seconds: 1 }, (_, client) => ask(server, query, tokenOf(client)))
      const before = server.cpuMs()
      let asked = 0
      const { durations, throughput = 0 } = await closedLoop('', { clients, seconds }, (_, client) => {
        asked++
        return ask(server, query, tokenOf(client))
      })
      const cpu = (server.cpuMs() - before) / asked
      const figures = [
        percentile(durations, 0.5).toFixed(2),
        percentile(durations, 0.99).toFixed(2),
        throughput.toFixed(0),
      ]
      console.error(`${kind}: ${query.name}, ${gateway}, ${identities}, ${clients} clients`)
      rows.push([query.name, gateway, identities, String(clients), coldMs, ...figures, cpu.toFixed(2)])
      coldMs = ''
    }
  }
}

async function ask(server: Server, { query, variables }: BenchQuery, token: string): Promise<void> {
  const response = await server.pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.body.text()
  if (response.statusCode === 503 && response.headers['retry-after']) {
    await sleep(20) // it sheds load while it catches up; the wait counts
    return ask(server, { name: '', query, variables }, token)
  }
  if (response.statusCode !== 200 || text.includes('"errors"')) {
    throw new Error(`answered ${response.statusCode}: ${text.slice(0, 500)}\n${server.logTail()}`)
  }
}

function gateways(urls: Record<string, string>): Record<string, () => Promise<Server>> {
  const settings = {
    ...urls,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    IDENTITY_SECRET: env.IDENTITY_SECRET,
    ...(env.REDIS_URL && { REDIS_URL: env.REDIS_URL }),
    MAX_COST: '1000000000',
    MAX_EVENT_LOOP_DELAY_MS: '1000000',
    RATE_PLANS: JSON.stringify({ anonymous: unlimited, user: unlimited }),
  }
  const isReady = async (origin: string) => (await fetch(`${origin}/health/ready`)).ok
  const node = process.execPath
  return {
    Tensile: () => startServer([node, `${here}/our-gateway.ts`], settings, isReady),
    'stock data source': () => startServer([node, `${here}/stock-gateway.ts`], settings, isReady),
    'Hive router-runtime': () => startHive(settings, urls, isReady),
  }
}

async function startHive(settings: Record<string, string>, urls: Record<string, string>, _isReady: unknown) {
  const hive = `${here}/hive`
  if (!existsSync(`${hive}/node_modules`)) spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: hive, stdio: 'inherit' })
  const supergraph = `${folder}/supergraph.graphql`
  const text = readFileSync(`${here}/../../gateway/supergraph.graphql`, 'utf8')
  const placed = text.replace(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (_, name: string) => {
    return `@join__graph(name: "${name}", url: "${urls[`${name.toUpperCase()}_URL`]}")`
  })
  writeFileSync(supergraph, placed)
  const bin = `${hive}/node_modules/@graphql-hive/gateway/dist/bin.js`
  const command = [process.execPath, bin, 'supergraph', supergraph, '-c', `${hive}/gateway.config.mjs`]
  return startServer(
    [...command, '--fork', '1', '--port', '$PORT', '--host', '127.0.0.1'],
    settings,
    async (origin) => {
      return (await fetch(`${origin}/readiness`)).ok
    },
  )
}

function startCanned(): Promise<Server> {
  const subgraphs = Object.fromEntries(names.map((name) => [name.toLowerCase(), env[`${name}_URL`]]))
  return startServer(
    [process.execPath, `${here}/canned-subgraphs.ts`],
    { SUBGRAPHS: JSON.stringify(subgraphs) },
    async (origin) => (await fetch(origin)).status === 404,
  )
}

async function printLimit(canned: Server, urls: Record<string, string>) {
  const rows: string[][] = []
  for (const query of queries) {
    const calls = await callsOf(query, { ...urls, IDENTITY_SECRET: env.IDENTITY_SECRET, MAX_COST: '1000000000' })
    const { durations } = await repeat('', 300, () => makeCalls(calls, canned.pool, env.IDENTITY_SECRET))
    rows.push([
      query.name,
      String(calls.length),
      percentile(durations, 0.5).toFixed(2),
      percentile(durations, 0.99).toFixed(2),
    ])
  }
  console.log('\nThe same calls to the subgraphs without a gateway, one after the other\n')
  printTable(['query', 'calls', 'p50 ms', 'p99 ms'], rows)
}
