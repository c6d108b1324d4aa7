import { HouseError } from '@tensile/local-stack'
import { databaseFaults } from './databases.ts'
import type { Fault } from './fault.ts'
import { machineFaults } from './machine.ts'
import { redisFaults } from './redis.ts'
import { deploy, serviceFaults } from './services.ts'
import { smallDiskFault } from './small-disk.ts'
import { storeFaults } from './stores.ts'

/** In the order in which they are done: what payments leave open is worked off during the others. */
export const allFaults: readonly Fault[] = [
  ...storeFaults,
  ...redisFaults,
  ...databaseFaults,
  ...serviceFaults,
  ...machineFaults,
  deploy,
  smallDiskFault,
]

/** Those with one of the words in their names; all without words. */
export function chooseFaults(words: readonly string[]): readonly Fault[] {
  const unknown = words.find((word) => !allFaults.some(({ name }) => name.includes(word)))
  if (unknown)
    throw new HouseError(`There is no fault "${unknown}". There are: ${allFaults.map(({ name }) => name).join(', ')}`)
  return allFaults.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
}
