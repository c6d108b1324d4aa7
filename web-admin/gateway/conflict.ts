import { z } from 'zod'
import type { ProblemFragment } from './operations.ts'

/** Somebody else's change: the version that a form was opened at, and the one that is stored now. */
export type Conflict = { opened: number; stored: number }

const Details = z.object({ currentVersion: z.number() })
const Versioned = z.looseObject({ expectedVersion: z.number() })

/** The version that is stored now, where that is why a command was refused; null for a problem of another kind. */
export function storedVersion({ code, details }: Pick<ProblemFragment, 'code' | 'details'>): number | null {
  return code === 'CONFLICT' ? (Details.safeParse(details).data?.currentVersion ?? null) : null
}

/** The conflict that a command with these variables has met; null when it was refused for something else. */
export function conflictIn(variables: Record<string, unknown>, problems: readonly ProblemFragment[]): Conflict | null {
  const opened = (Versioned.safeParse(variables).data ?? Versioned.safeParse(variables['input']).data)?.expectedVersion
  const stored = problems.map(storedVersion).find((version) => version !== null)
  return opened === undefined || stored === undefined ? null : { opened, stored }
}

/** The variables of a command that is repeated after a conflict: on top of somebody else's change. */
export function onTopOf<Variables extends Record<string, unknown>>(
  conflict: Conflict | null,
  variables: Variables,
): Variables {
  if (!conflict) return variables
  const { opened, stored } = conflict
  if (variables['expectedVersion'] === opened) return { ...variables, expectedVersion: stored }
  const input = Versioned.safeParse(variables['input']).data
  return input?.expectedVersion === opened ? { ...variables, input: { ...input, expectedVersion: stored } } : variables
}
