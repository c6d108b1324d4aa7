import { mkdirSync, statfsSync } from 'node:fs'

import { HouseError } from './house-error.ts'
import { claimPidFile, stopLeftovers } from './pid-file.ts'

const freeGbMin = 2

/** Makes a data folder this process's own: refuses while another uses it, ends what a killed one left, checks the disk. */
export async function claimHouse(folder: string) {
  mkdirSync(folder, { recursive: true })
  requireFreeDisk(folder)
  const claim = claimPidFile(`${folder}/owner.pid`)
  if (claim.holder !== undefined) {
    throw new HouseError(
      `Tensile already runs from this folder, as process ${claim.holder}.\n` +
        `Stop it with Ctrl-C where it was started, or with: kill ${claim.holder}`,
    )
  }
  process.once('exit', claim.release)
  const left = await stopLeftovers(folder)
  if (left.length > 0) console.log(`Stopped what an earlier run left behind: ${left.join(', ')}`)
}

export function requireFreeDisk(folder: string, gbMin = freeGbMin) {
  const { bavail, bsize } = statfsSync(folder)
  const freeGb = (bavail * bsize) / 1024 ** 3
  if (freeGb >= gbMin) return
  throw new HouseError(
    `Only ${freeGb.toFixed(1)} GB of disk are free at ${folder}; the demo catalog with its replica needs ${gbMin} GB.\n` +
      'Make room, or name a folder on a larger disk: TENSILE_DATA=/folder npm start',
  )
}
