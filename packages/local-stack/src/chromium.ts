import { existsSync } from 'node:fs'

import { installByApt } from './apt.ts'
import { HouseError } from './house-error.ts'

/**
 * Debian's Chromium (Playwright's own cannot be downloaded everywhere), installed by apt when root and missing: the shell without
 * a window, which needs two thirds of the time of the whole browser, or that one where it is all there is.
 */
export function requireChromium() {
  const found =
    findChromium(shells) ??
    (installByApt('chromium-headless-shell') ? findChromium(shells) : undefined) ??
    findChromium(browsers)
  if (found) return found
  throw new HouseError(
    'The browser journeys need Chromium: install it (apt-get install chromium-headless-shell), or give its path as CHROMIUM_PATH.',
  )
}

const given = process.env.CHROMIUM_PATH
const shells = [...(given ? [given] : []), '/usr/bin/chromium-headless-shell']
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function findChromium(paths: string[]) {
  return paths.find((path) => existsSync(path))
}
