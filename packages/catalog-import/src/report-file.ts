import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

import { ImportError } from './import-error.ts'
import type { Refusal } from './outcome.ts'

export interface ReportFile {
  write(refusals: readonly Refusal[]): void
  close(): Promise<void>
}

/** Refused rows as JSON Lines: file, line, sku, key, code, message. Replaces what was there. */
export async function openReport(path: string): Promise<ReportFile> {
  const stream = createWriteStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new ImportError(
      `The report ${path} can't be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  return {
    write: (refusals) => void stream.write(refusals.map((refusal) => `${JSON.stringify(refusal)}\n`).join('')),
    async close() {
      stream.end()
      await once(stream, 'close')
    },
  }
}
