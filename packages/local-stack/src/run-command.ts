import { SettingsError } from '@tensile/settings'

import { HouseError } from './house-error.ts'
import { stopAll } from './processes.ts'

/** Runs a command; what a person can put right is printed without a stack, and the exit code tells. */
export async function runCommand(command: () => Promise<void>) {
  try {
    await command()
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}

/**
 * Brings something up and keeps it up until Ctrl-C or SIGTERM, which may also come half-way; then stops everything that was
 * started and ends this process.
 */
export async function runUntilStopped(bringUp: () => Promise<void>) {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
  let exitCode = 0
  try {
    await Promise.race([bringUp().then(() => stopped), stopped])
    console.log('\nStopping ...')
  } catch (error) {
    report(error)
    exitCode = 1
  }
  await stopAll()
  process.exit(exitCode)
}

function report(error: unknown) {
  const expected = error instanceof HouseError || error instanceof SettingsError
  console.error(expected ? `\n${error.message}` : error)
}
