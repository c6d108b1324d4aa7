import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { z } from '@tensile/settings'

import { dataFolder, root } from './paths.ts'
import { runVisibly } from './run-visibly.ts'

export interface Outcome {
  passed: number
  failed: number
  skipped: number
  /** The tests that failed, and those that passed only at the second try: each by its name, and why. */
  told: string[]
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
    told: (results?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
      const tests = assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName, failureMessages }) => ({ test: fullName, reasons: failureMessages }))
      // A file that could not be loaded, or whose set-up broke, has no failed test.
      const told = status === 'failed' && tests.length === 0 ? [{ test: 'the file itself', reasons: [message] }] : tests
      return told.map(({ test, reasons }) => tell(`failed: ${relative(root, name)} › ${test}`, reasons))
    }),
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
  const results = readReport(report, playwrightReport)
  const stats = results?.stats
  return orFailed(exitCode, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
    told: (results?.suites ?? []).flatMap(journeysToTell),
  })
}

const count = z.number()
const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

const playwrightSuite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.string(),
          results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
})

function journeysToTell({ specs, suites = [] }: z.infer<typeof playwrightSuite>): string[] {
  const words: Partial<Record<string, string>> = { unexpected: 'failed', flaky: 'failed once' }
  const told = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => words[status])
      .map(({ status, projectName, results }) => {
        const reasons = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message))
        return tell(`${words[status]}: e2e/${file} [${projectName}] › ${title}`, reasons)
      }),
  )
  return [...told, ...suites.flatMap(journeysToTell)]
}

const REASON_LINES_MAX = 30

/** A test, and under it why it failed: of a run somewhere else the end of its output may be all that is left. */
function tell(test: string, reasons: string[]): string {
  const lines = reasons
    .flatMap((reason) => stripVTControlCharacters(reason).split('\n'))
    .filter((line) => line !== '' && !/^\s+at .*(node_modules|<anonymous>)/.test(line))
  return [test, ...lines.slice(0, REASON_LINES_MAX).map((line) => `          ${line}`)].join('\n')
}

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
