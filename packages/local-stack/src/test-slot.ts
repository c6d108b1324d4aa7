import { mkdirSync } from 'node:fs'

import { claimPidFile } from './pid-file.ts'

/**
 * A folder of data that this process alone uses: `<folder>/1`, or the next number when another test run has that one.
 * Kept between runs, so that the next one finds an initialised server.
 */
export function claimSlot(folder: string) {
  for (let number = 1; ; number++) {
    const slot = `${folder}/${number}`
    mkdirSync(slot, { recursive: true })
    const claim = claimPidFile(`${slot}/owner.pid`)
    if (claim.holder === undefined) return { folder: slot, release: claim.release }
  }
}
