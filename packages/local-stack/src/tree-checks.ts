import { globSync } from 'node:fs'

import { findDrift } from './generate.ts'
import { dataFolder, root } from './paths.ts'
import { runVisibly } from './run-visibly.ts'
import { webApps } from './web-build.ts'

/** A check of the whole tree: true when it holds. What does not hold is printed. */
export type TreeCheck = () => Promise<boolean>

export const checkTypes: TreeCheck = async () => {
  const projects = ['tsconfig.json', ...globSync('{web-*,packages/*,e2e}/tsconfig.json', { cwd: root }).sort()]
  return allSucceed([
    // Next writes the types of an app's routes: a fresh clone has none yet.
    ...webApps.map((app) => ['next', 'typegen', app]),
    ...projects.map((project) => ['tsc', '--noEmit', '--project', project]),
  ])
}

export const checkLint: TreeCheck = () =>
  allSucceed([['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', `${dataFolder}/eslint`]])

/** Each folder with the compiler's settings by which its imports are resolved. */
export const checkBorders: TreeCheck = () => {
  const cruise = ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', '--ts-config']
  return allSucceed([
    [...cruise, 'tsconfig.json', 'gateway', 'subgraphs', 'db', 'packages'],
    ...webApps.map((app) => [...cruise, `${app}/tsconfig.json`, app]),
  ])
}

export const checkFormat: TreeCheck = () => allSucceed([['prettier', '--check', '--log-level', 'warn', '.']])

/** Every generated file is what its source says. */
export const checkDrift: TreeCheck = async () => {
  const files = await findDrift()
  for (const file of files) console.log(`${file} is not what its source says: run \`npm run generate\` and commit it`)
  return files.length === 0
}

/** The API breaks no client of the last release. */
export const checkApi: TreeCheck = () => allSucceed([['node', 'gateway/check-api.ts']])

/** Runs all, also after one has failed: whoever repairs wants to see everything. */
async function allSucceed(commands: string[][]) {
  let succeeded = true
  for (const [command = '', ...args] of commands) succeeded = (await runVisibly(command, args)) === 0 && succeeded
  return succeeded
}
