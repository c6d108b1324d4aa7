/**
 * What goes wrong with a call.
 * - `hang`: it is done, and never answered. - `drop`: it is done, and the connection breaks. - `refuse`: the connection breaks
 * before it is done. - `error`: 500, and it is not done. - `late-error`: 500 although it was done.
 */
export const faultKinds = ['hang', 'drop', 'refuse', 'error', 'late-error'] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  kind: FaultKind
  /** On which operation: "capture". Every one when left out. */
  operation?: string | undefined
  /** How often. */
  times: number
}

/** Faults that are still to happen. */
export function createFaults() {
  const waiting: Fault[] = []
  return {
    add: (fault: Fault) => void waiting.push({ ...fault }),
    clear: () => void waiting.splice(0),
    /** Takes the next one that is meant for this operation. */
    take(operation: string): FaultKind | null {
      const fault = waiting.find((one) => one.times > 0 && (one.operation ?? operation) === operation)
      if (!fault) return null
      fault.times -= 1
      return fault.kind
    },
  }
}
