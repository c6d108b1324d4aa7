import { SettingsError } from '@tensile/settings'

import { HouseError } from './house-error.ts'

/** Runs a command; what a person can put right is printed without a stack, and the exit code tells. */
export async function runCommand(command: () => Promise<void>) {
  try {
    await command()
  } catch (error) {
    const expected = error instanceof HouseError || error instanceof SettingsError
    console.error(expected ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/** Resolves at the first Ctrl-C or request to end; further ones are ignored, since stopping is under way. */
export function untilStopped() {
  return new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
