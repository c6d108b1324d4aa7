import { defineConfig } from 'vitest/config'

const ignored = ['**/node_modules/**', '**/.next/**', '.data/**', 'e2e/**']

// A condition that is waited for comes late on a busy machine; that it never comes is told in the end.
const polling = { expect: { poll: { timeout: 90_000 } } }

// One graphql for all: vite would take its ESM build for our files while packages in node_modules take its CommonJS one.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

/**
 * unit: code alone. db: SQL on a real primary and replica. system: the running back end, which `npm test -- system` starts.
 * The browser journeys in e2e/ are Playwright's.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          ...polling,
          name: 'unit',
          testTimeout: 120_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.{db,system}.test.ts'],
        },
      },
      {
        resolve,
        test: {
          ...polling,
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: ['packages/local-stack/src/test-databases.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          ...polling,
          name: 'system',
          include: ['**/*.system.test.ts'],
          exclude: ignored,
          // They share one running house: one file at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
