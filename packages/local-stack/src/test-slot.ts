import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { startTimeOf } from './processes.ts'

/**
 * A folder of data that this process alone uses: `<folder>/1`, or the next number when another test run has that one.
 * Kept between runs, so that the next one finds an initialised server.
 */
export function claimSlot(folder: string) {
  for (let number = 1; ; number++) {
    const slot = `${folder}/${number}`
    mkdirSync(slot, { recursive: true })
    const file = `${slot}/owner.pid`
    if (!claim(file)) {
      const [pid = '', startedAt] = readFileSync(file, 'utf8').split(' ')
      if (startTimeOf(Number(pid)) === startedAt) continue
      rmSync(file, { force: true })
      if (!claim(file)) continue
    }
    return { folder: slot, release: () => rmSync(file, { force: true }) }
  }
}

function claim(file: string) {
  try {
    const handle = openSync(file, 'wx')
    writeFileSync(handle, `${process.pid} ${startTimeOf(process.pid)}`)
    closeSync(handle)
    return true
  } catch {
    return false
  }
}
