import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

import { z } from '@tensile/settings'

import { dataFolder } from './paths.ts'
import { runVisibly } from './run-visibly.ts'

export interface Outcome {
  passed: number
  failed: number
  skipped: number
}

/** Runs a vitest project; `filters` choose among its files by a part of their path. */
export async function runVitest(project: string, filters: string[], env: Record<string, string>): Promise<Outcome> {
  const report = prepareReport(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await runVisibly(
    'vitest',
    ['run', '--project', project, '--passWithNoTests', ...reporters, ...filters],
    env,
  )
  const results = readReport(report, vitestReport)
  return orFailed(exitCode, {
    passed: results?.numPassedTests ?? 0,
    failed: results?.numFailedTests ?? 0,
    skipped: (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0),
  })
}

/** Runs the browser journeys of e2e/. */
export async function runPlaywright(filters: string[], env: Record<string, string>): Promise<Outcome> {
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
