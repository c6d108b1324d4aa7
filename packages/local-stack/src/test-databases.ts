import type { TestProject } from 'vitest/node'

import type { Secrets } from './secrets.ts'
import { startTemplateDatabase } from './template-database.ts'

/** What a test file needs to make itself a database: see `testDatabase`. */
export interface TestDatabases {
  adminUrl: string
  replicaAdminUrl: string
  passwords: Secrets['passwords']
  template: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    databases: TestDatabases
  }
}

/** vitest's global set-up: one primary with its replica for the whole run, and a migrated template database. */
export default async function setup(project: TestProject) {
  const { databases, secrets, template, stop } = await startTemplateDatabase()
  const { adminUrl, replicaAdminUrl } = databases
  project.provide('databases', { adminUrl, replicaAdminUrl, passwords: secrets.passwords, template })
  return stop
}
