import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { root } from './paths.ts'

const runbook = readFileSync(`${root}/docs/runbook.md`, 'utf8')
const code = globSync('{gateway,subgraphs,packages,db,e2e,web-store,web-admin}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: ['**/node_modules', '**/.next', '**/*.test.ts'],
})
  .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
  .join('\n')

/** Of the machine or of other programs, or from one process of ours to another. */
const notSettings = new Set([
  'PATH',
  'CI',
  'INIT_CWD',
  'APOLLO_TELEMETRY_DISABLED',
  'TENSILE_STARTED_AT',
  'DATABASE_URL',
])

const namesIn = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name)

test('the runbook has every setting that the code reads', () => {
  const read = [
    ...namesIn(
      code,
      /\b([A-Z][A-Z0-9_]+): (?:port|poolSize|databaseUrl|httpUrl|secret|logLevel|nodeEnvironment|toggle|z)\b/g,
    ),
    ...namesIn(code, /process\.env(?:\.|\[')([A-Z][A-Z0-9_]+)/g),
  ]
  expect(read).toContain('TOKEN_SECRET')
  const documented = new Set(namesIn(runbook, /`([A-Z][A-Z0-9_]+)`/g))
  expect(read.filter((name) => !notSettings.has(name) && !documented.has(name))).toEqual([])
})

test('the code reads every setting of the runbook’s tables', () => {
  const firstCells = namesIn(runbook.slice(runbook.indexOf('## Settings')), /^\| ([^|]+)\|/gm)
  const names = firstCells.flatMap((cell) => namesIn(cell, /`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`/g))
  expect(names).toContain('TOKEN_SECRET')
  expect(names.filter((name) => !code.includes(name))).toEqual([])
})
