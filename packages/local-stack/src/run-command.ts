import { MigrationError } from '@tensile/db/migrate'
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

/** Brings something up and keeps it up until Ctrl-C or SIGTERM, which may come half-way too; then everything is stopped. */
export async function runUntilStopped(bringUp: () => Promise<void>) {
  const stopped = untilSignal()
  await endWith(async () => {
    await Promise.race([bringUp().then(() => stopped), stopped])
    console.log('\nStopping ...')
    return 0
  })
}

/** Runs something to its end, which answers the exit code, or until Ctrl-C; then everything it started is stopped. */
export async function runToEnd(work: () => Promise<number>) {
  const interrupted = untilSignal().then(() => 130)
  await endWith(() => Promise.race([work(), interrupted]))
}

async function endWith(work: () => Promise<number>) {
  // A terminal that was closed must not keep us from stopping in order.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  let exitCode = 1
  try {
    exitCode = await work()
  } catch (error) {
    report(error)
  }
  await stopAll()
  process.exit(exitCode)
}

/** Further signals are ignored: stopping is under way. */
function untilSignal() {
  return new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

function report(error: unknown) {
  const expected = [HouseError, SettingsError, MigrationError].some((kind) => error instanceof kind)
  console.error(expected && error instanceof Error ? `\n${error.message}` : error)
}
