import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** All measures of this process, served at /metrics. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })

const registers = [registry]
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export const requestDuration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the request line to the last byte of the answer.',
  labelNames: ['service', 'method', 'route', 'status'],
  buckets,
  registers,
})

export const operationDuration = new Histogram({
  name: 'graphql_operation_duration_seconds',
  help: 'Time of a GraphQL operation, by its name and outcome: ok, partial (some field failed), refused, failed.',
  labelNames: ['operation', 'outcome'],
  buckets,
  registers,
})

export const cacheReads = new Counter({
  name: 'cache_reads_total',
  help: 'Reads of a cache, by its name and result: hit, miss, stale (older than the caller must see), unavailable.',
  labelNames: ['cache', 'result'],
  registers,
})

export const circuitOpen = new Gauge({
  name: 'subgraph_circuit_open',
  help: '1 while a subgraph failed so often that the gateway leaves it alone.',
  labelNames: ['subgraph'],
  registers,
})

/** What is counted when somebody looks, by label. */
export function observe(
  name: string,
  help: string,
  label: string,
  read: () => Record<string, number> | Promise<Record<string, number>>,
): void {
  if (registry.getSingleMetric(name)) return
  const gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers,
    async collect() {
      gauge.reset() // what is not told any more is not there any more
      for (const [value, count] of Object.entries(await read())) gauge.set({ [label]: value }, count)
    },
  })
}
