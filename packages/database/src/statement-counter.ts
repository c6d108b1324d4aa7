import { AsyncLocalStorage } from 'node:async_hooks'

const counter = new AsyncLocalStorage<string[]>()

/** Runs `work` and returns the SQL statements that it sent, in order: for tests that a resolver batches. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = []
  const result = await counter.run(statements, work)
  return { result, statements }
}

/** Called by the database for each statement. */
export function recordStatement(sql: string): void {
  counter.getStore()?.push(sql)
}
