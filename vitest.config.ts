import { defineConfig } from 'vitest/config'

// One graphql for all: vite would take its ESM build for our files while packages in node_modules take its CommonJS one.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

const ignored = ['**/node_modules/**', '**/.next/**', '.data/**']

/** unit: code alone. db: SQL on a real primary and replica. system: the running back end. Browser journeys: e2e/. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.db.test.ts', '**/*.system.test.ts', 'e2e/**'],
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: ['packages/local-stack/src/test-databases.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
