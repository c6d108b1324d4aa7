import 'server-only'
import { load } from '@/gateway/load.ts'
import { UnitsDocument, type UnitsQuery } from '@/gateway/operations.ts'

export type Units = UnitsQuery['units']

const keptMs = 60_000
let kept: { since: number; units: Promise<Units> } | null = null

/** The registry of units. The same for everybody and hardly ever changed, so it is asked for once a minute. */
export function loadUnits(): Promise<Units> {
  if (kept && Date.now() - kept.since < keptMs) return kept.units
  const units = load(UnitsDocument, {}).then((answer) => answer.units)
  const asked = { since: Date.now(), units }
  kept = asked
  units.catch(() => {
    if (kept === asked) kept = null
  })
  return units
}
