import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from '../house.ts'

/** Something that goes wrong. */
export interface Fault {
  name: string
  /** For the table. */
  about: string
  /** Why it can't be done on this machine; null when it can. */
  hindrance?: () => string | null
  /** No request may fail meanwhile. */
  isUnnoticed?: boolean
  /** Before it; not judged. */
  prepare?: (house: House) => Promise<void>
  /** Does it, and undoes its cause where that is somebody else's to do. From then on the house must be well by itself. */
  strike: (house: House) => Promise<void>
}

/** How long a cause lasts that does not pass by itself. */
export const lasting = () => sleep(LASTING_MS)
const LASTING_MS = 7_000
