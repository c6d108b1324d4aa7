import { readFile } from 'node:fs/promises'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { apiFile } from './compose.ts'

/**
 * `npm run check:api`: fails when the API breaks a client of `api.baseline.graphql`, the API of the last release. A release
 * copies `api.graphql` over it.
 */
export async function breakingChanges(): Promise<string[]> {
  const [baseline, api] = await Promise.all([read(new URL('api.baseline.graphql', apiFile)), read(apiFile)])
  const changes = await diff(baseline, api)
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
}

async function read(file: URL) {
  return buildSchema(await readFile(file, 'utf8'))
}

if (import.meta.main) {
  const breaking = await breakingChanges()
  for (const message of breaking) console.error(`breaking: ${message}`)
  if (breaking.length > 0) process.exitCode = 1
}
