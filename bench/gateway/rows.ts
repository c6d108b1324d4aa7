import { printTable } from '../report.ts'
import type { Figures, Identities } from './measure.ts'
import type { Variant } from './variants.ts'

/** What was measured of a gateway, a query and a load. */
export interface Row extends Figures {
  duties: Variant['duties']
  gateway: string
  query: string
  identities: Identities
  clients: number
  /** Null but for the first load of a query. */
  coldMs: number | null
}

export const figureColumns = [
  'query',
  'duties',
  'gateway',
  'identities',
  'clients',
  'cold ms',
  'p50 ms',
  'p99 ms',
  'per second',
  'CPU ms each',
]

export function toCells(row: Row): string[] {
  const { query, duties, gateway, identities, clients, coldMs, p50Ms, p99Ms, perSecond, cpuMs } = row
  const load = [query, duties, gateway, identities, String(clients)]
  return [...load, coldMs?.toFixed(1) ?? '', p50Ms.toFixed(2), p99Ms.toFixed(2), perSecond.toFixed(0), cpuMs.toFixed(2)]
}

/** How many times the rate of each other gateway ours is, and how many requests we answer in the processor time of one of its. */
export function printRatios(rows: readonly Row[]): void {
  const ours = rows.filter(({ gateway }) => gateway === 'Tensile')
  const lines = ours.flatMap((our) =>
    rows
      .filter((other) => other.gateway !== our.gateway && isSameLoad(our, other))
      .map((other) => [
        our.query,
        our.duties,
        our.identities,
        String(our.clients),
        other.gateway,
        `${(our.perSecond / other.perSecond).toFixed(1)}x`,
        `${(other.cpuMs / our.cpuMs).toFixed(1)}x`,
      ]),
  )
  console.log('\nTensile against the others: requests a second, and requests for the same processor time\n')
  printTable(['query', 'duties', 'identities', 'clients', 'against', 'rate', 'for the same CPU'], lines)
}

function isSameLoad(one: Row, other: Row): boolean {
  const { query, duties, identities, clients } = one
  return (
    query === other.query && duties === other.duties && identities === other.identities && clients === other.clients
  )
}
