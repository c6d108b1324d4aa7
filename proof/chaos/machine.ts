import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** What services take from the machine that they run on. */
export interface MachineState {
  /** Addresses by name of a host. */
  hosts: Record<string, string[]>
  /** Nobody answers who is asked for an address. */
  isNameServerDead: boolean
  /** By how much the clock of a service is off, by its name. */
  clockOffMs: Record<string, number>
}

/** In a file, which services of the house read by way of machine-preload.ts. */
export type Machine = ReturnType<typeof createMachine>

export function createMachine(file: string) {
  let state: MachineState = { hosts: {}, isNameServerDead: false, clockOffMs: {} }
  change({})

  function change(changes: Partial<MachineState>): void {
    state = { ...state, ...changes }
    // A reader finds the former file or this one, never a part.
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  }
  return {
    file,
    change,
    /** Under which addresses a host is found from now on. */
    place: (host: string, addresses: string[]) => change({ hosts: { ...state.hosts, [host]: addresses } }),
  }
}

export const readMachine = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as MachineState
