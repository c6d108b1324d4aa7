import { cpus, totalmem } from 'node:os'

/** What a bench says of one thing that it timed. */
export interface Measured {
  name: string
  /** Each run, milliseconds. */
  durations: readonly number[]
  /** Runs a second over all clients; left out where runs came one after the other. */
  throughput?: number
  /** What was promised, for whoever reads the table: "p50 < 25 ms". */
  target?: string
}

/** The value that the part `share` (0 to 1) of all values does not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

/** Prints a Markdown table of what was measured, milliseconds with two digits that count. */
export function printReport(title: string, rows: readonly Measured[]): void {
  const lines = rows.map(({ name, durations, throughput, target }) => [
    name,
    String(durations.length),
    ...[0.5, 0.95, 0.99, 1].map((share) => inMs(percentile(durations, share))),
    throughput === undefined ? '-' : String(Math.round(throughput)),
    target ?? '-',
  ])
  console.log(`\n${title}\n${machine()}\n`)
  printTable(['', 'runs', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'per second', 'target'], lines)
}

/** Prints a Markdown table; columns behind the first are aligned to the right. */
export function printTable(head: readonly string[], lines: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0), 3))
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  console.log(row(head))
  console.log(row(widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))))
  for (const line of lines) console.log(row(line))
}

/** The machine that the figures are of. */
export function machine(): string {
  const [cpu] = cpus()
  const gb = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, ${gb} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

const inMs = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
