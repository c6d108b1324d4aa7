import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

/** An empty folder that goes away with the test. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tensile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
