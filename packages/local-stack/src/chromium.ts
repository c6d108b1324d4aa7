import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { HouseError } from './house-error.ts'

/** Debian's Chromium (Playwright's own cannot be downloaded everywhere), installed by apt when root and missing. */
export function requireChromium() {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      spawnSync('apt-get', args, { env, stdio: 'ignore' })
    }
  }
  const installed = findChromium()
  if (installed) return installed
  throw new HouseError(
    'The browser journeys need Chromium: install it (apt-get install chromium), or give its path as CHROMIUM_PATH.',
  )
}

function findChromium() {
  const given = process.env.CHROMIUM_PATH
  return [...(given ? [given] : []), '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => existsSync(path),
  )
}
