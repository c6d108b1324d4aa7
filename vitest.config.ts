import { defineConfig } from 'vitest/config'

const ignored = ['**/node_modules/**', '**/.next/**', '.data/**']

/** unit: code alone. db: SQL on a real primary and replica. system: the running back end. Browser journeys: e2e/. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.db.test.ts', '**/*.system.test.ts', 'e2e/**'],
        },
      },
      {
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
