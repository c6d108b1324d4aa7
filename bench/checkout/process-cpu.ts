import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of processor time that each service has used, with all processes that it started. Linux. */
export function readProcessCpu(houseFolder: string, names: readonly string[]): Record<string, number> {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)
  const spentBelow = (pid: number): number =>
    processes.filter((each) => each.parent === pid).reduce((sum, each) => sum + each.ms + spentBelow(each.pid), 0)
  return Object.fromEntries(
    names.map((name) => {
      const pid = pidOf(houseFolder, name)
      const own = processes.find((each) => each.pid === pid)
      return [name, (own?.ms ?? 0) + (own?.endedChildrenMs ?? 0) + spentBelow(pid)]
    }),
  )
}

/** The number of a service's process, as the house has written it down. */
export function pidOf(houseFolder: string, name: string): number {
  const { pid } = JSON.parse(readFileSync(`${houseFolder}/run/${name}.pid`, 'utf8')) as { pid: number }
  return pid
}

/** Clock ticks of Linux are hundredths of a second. */
const TICK_MS = 10

function readProcess(name: string) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    // Behind the name, which may hold anything: state, parent, ...
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = (from: number) => (Number(fields[from]) + Number(fields[from + 1])) * TICK_MS
    return [{ pid: Number(name), parent: Number(fields[1]), ms: ticks(11), endedChildrenMs: ticks(13) }]
  } catch {
    return [] // it has ended
  }
}
