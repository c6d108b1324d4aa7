import { readRefusal, type Refusal } from '@tensile/database'
import type { UserError, UserErrorCode } from './generated/resolvers.ts'

/** What to tell the caller when a rule of the database refuses: by the name of its constraint. */
export type RefusalTable = Record<string, (refusal: Refusal) => UserError | UserError[]>

export function userError(
  path: readonly string[],
  code: UserErrorCode,
  message: string,
  details: Record<string, unknown> | null = null,
): UserError {
  return { path: [...path], code, message, details }
}

/** A table entry that always says the same. */
export const says = (path: readonly string[], code: UserErrorCode, message: string) => (refusal: Refusal) =>
  userError(path, code, message, Object.keys(refusal.details).length > 0 ? refusal.details : null)

/** A table entry that repeats the rule's own sentence. */
export const quotes = (path: readonly string[], code: UserErrorCode) => (refusal: Refusal) =>
  userError(path, code, `${refusal.message[0]?.toUpperCase()}${refusal.message.slice(1)}.`, refusal.details)

/** Thrown inside a transaction to roll it back and answer with user errors. */
export class Refused extends Error {
  readonly userErrors: UserError[]
  constructor(...userErrors: UserError[]) {
    super(userErrors[0]?.message ?? 'refused')
    this.userErrors = userErrors
  }
}

/** Runs a command. What the caller can put right comes back as user errors; a fault is thrown. */
export async function answering<T>(
  rules: RefusalTable,
  command: () => Promise<T>,
): Promise<{ result: T; userErrors: [] } | { result: null; userErrors: UserError[] }> {
  try {
    return { result: await command(), userErrors: [] }
  } catch (error) {
    if (error instanceof Refused) return { result: null, userErrors: error.userErrors }
    const refusal = readRefusal(error)
    const told = refusal && rules[refusal.rule]?.(refusal)
    if (!told) throw error
    return { result: null, userErrors: Array.isArray(told) ? told : [told] }
  }
}

/** Refuses when the row is not the one that the caller read. */
export function requireVersion(row: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && row.version !== expected) {
    throw new Refused(
      userError(['expectedVersion'], 'CONFLICT', `Somebody else changed it: it is at version ${row.version} now.`, {
        currentVersion: row.version,
      }),
    )
  }
}

/** What keeps a row from being deleted: how many, and the names of the first few. */
export interface Uses {
  count: number
  names: string[]
}

/** Tells what uses the row, where a deletion was refused because something does. */
export async function tellingUses<Answer extends { userErrors: UserError[] }>(
  answer: Answer,
  selectUses: () => Promise<Uses>,
): Promise<Answer> {
  if (!answer.userErrors.some(({ code }) => code === 'IN_USE')) return answer
  const uses = await selectUses()
  const userErrors = answer.userErrors.map((error) => ({ ...error, details: { ...uses } }))
  return { ...answer, userErrors }
}
