import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

import { z } from '@tensile/settings'

import { findDrift } from './generate.ts'
import { dataFolder, root } from './paths.ts'
import { runVisibly } from './run-visibly.ts'
import { webApps } from './web-build.ts'

export interface Outcome {
  passed: number
  failed: number
  skipped: number
}

/** A layer of the full check. `filters` choose among its tests by a part of their path. */
export interface TestLayer {
  name: string
  /** It runs tests, of which a part can be chosen; the others check the whole tree. */
  hasTests: boolean
  /** Needs the running house: the back end alone, or store and admin too. */
  needs?: 'back end' | 'everything'
  run(filters: string[], env: Record<string, string>): Promise<Outcome>
}

export const testLayers: TestLayer[] = [
  check('types', async () => {
    const projects = ['tsconfig.json', ...globSync('{web-*,packages/*,e2e}/tsconfig.json', { cwd: root }).sort()]
    const failed: string[] = []
    // Next writes the types of an app's routes: a fresh clone has none yet.
    for (const app of webApps) if ((await runVisibly('next', ['typegen', app])) !== 0) failed.push(app)
    for (const project of projects)
      if ((await runVisibly('tsc', ['--noEmit', '--project', project])) !== 0) failed.push(project)
    return failed
  }),
  check('lint', () =>
    oneCommand('eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', `${dataFolder}/eslint`]),
  ),
  check('borders', async () => {
    const failed: string[] = []
    for (const [project, ...folders] of bordersOf) {
      const args = ['--config', '.dependency-cruiser.cjs', '--ts-config', project, '--output-type', 'err', ...folders]
      if ((await runVisibly('depcruise', args)) !== 0) failed.push(project)
    }
    return failed
  }),
  check('format', () => oneCommand('prettier', ['--check', '--log-level', 'warn', '.'])),
  check('drift', async () => {
    const files = await findDrift()
    for (const file of files) console.log(`${file} is not what its source says: run \`npm run generate\` and commit it`)
    return files
  }),
  check('api', () => oneCommand('node', ['gateway/check-api.ts'])),
  vitestLayer('unit'),
  vitestLayer('db'),
  { ...vitestLayer('system'), needs: 'back end' },
  { name: 'e2e', hasTests: true, needs: 'everything', run: runPlaywright },
]

/** Each with the compiler's settings by which its imports are resolved. */
const bordersOf: [project: string, ...folders: string[]][] = [
  ['tsconfig.json', 'gateway', 'subgraphs', 'db', 'packages'],
  ...webApps.map((app): [string, string] => [`${app}/tsconfig.json`, app]),
]

function check(name: string, findFailures: () => Promise<string[]>): TestLayer {
  return {
    name,
    hasTests: false,
    async run() {
      const failed = (await findFailures()).length > 0
      return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }
    },
  }
}

async function oneCommand(command: string, args: string[]) {
  return (await runVisibly(command, args)) === 0 ? [] : [command]
}

function vitestLayer(name: string): TestLayer {
  return {
    name,
    hasTests: true,
    async run(filters, env) {
      const report = prepareReport(name)
      const args = [
        'run',
        '--project',
        name,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]
      const exitCode = await runVisibly('vitest', [...args, ...filters], env)
      const results = readReport(report, vitestReport)
      return orFailed(exitCode, {
        passed: results?.numPassedTests ?? 0,
        failed: results?.numFailedTests ?? 0,
        skipped: (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0),
      })
    },
  }
}

async function runPlaywright(filters: string[], env: Record<string, string>) {
  const report = prepareReport('e2e')
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json', '--pass-with-no-tests']
  const exitCode = await runVisibly('playwright', [...args, ...filters], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const stats = readReport(report, playwrightReport)?.stats
  return orFailed(exitCode, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
}

const count = z.number()
const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
})
const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
})

function prepareReport(name: string) {
  mkdirSync(`${dataFolder}/test`, { recursive: true })
  const path = `${dataFolder}/test/${name}.json`
  rmSync(path, { force: true })
  return path
}

function readReport<Report>(path: string, schema: z.ZodType<Report>) {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}

/** A file that can't be loaded or a set-up that breaks fails no test, yet the layer has failed. */
function orFailed(exitCode: number, outcome: Outcome): Outcome {
  return exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}
