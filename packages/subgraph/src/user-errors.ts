import { readRefusal, type Refusal } from '@tensile/database'

/** An expected failure of a mutation: what the caller can put right. */
export interface UserError<Code extends string> {
  /** Of the wrong input field, outermost first. */
  path: string[]
  code: Code
  message: string
  /** Facts for programs, by code. */
  details: unknown
}

/** What to tell the caller when a rule of the database refuses: by the name of its constraint. */
export type RefusalTable<Code extends string> = Record<
  string,
  (refusal: Refusal) => UserError<Code> | UserError<Code>[]
>

/** What a command returned, or why it was not done. */
export type Answer<T, Code extends string> =
  { result: T; userErrors: [] } | { result: null; userErrors: UserError<Code>[] }

/** How a subgraph tells of expected failures, with the codes of its own SDL; `conflict` is the one for a row that has changed. */
export function userErrors<Code extends string>(conflict: Code) {
  const userError = (
    path: readonly string[],
    code: Code,
    message: string,
    details: Record<string, unknown> | null = null,
  ): UserError<Code> => ({ path: [...path], code, message, details })

  /** Thrown inside a transaction to roll it back and answer with user errors. */
  class Refused extends Error {
    readonly userErrors: UserError<Code>[]
    constructor(...userErrors: UserError<Code>[]) {
      super(userErrors[0]?.message ?? 'refused')
      this.userErrors = userErrors
    }
  }

  return {
    userError,
    Refused,

    /** A table entry that always says the same. */
    says: (path: readonly string[], code: Code, message: string) => (refusal: Refusal) =>
      userError(path, code, message, Object.keys(refusal.details).length > 0 ? refusal.details : null),

    /** A table entry that repeats the rule's own sentence. */
    quotes: (path: readonly string[], code: Code) => (refusal: Refusal) =>
      userError(path, code, `${refusal.message[0]?.toUpperCase()}${refusal.message.slice(1)}.`, refusal.details),

    /** Runs a command. What the caller can put right comes back as user errors; a fault is thrown. */
    async answering<T>(rules: RefusalTable<Code>, command: () => Promise<T>): Promise<Answer<T, Code>> {
      try {
        return { result: await command(), userErrors: [] }
      } catch (error) {
        if (error instanceof Refused) return { result: null, userErrors: error.userErrors }
        const refusal = readRefusal(error)
        const told = refusal && rules[refusal.rule]?.(refusal)
        if (!told) throw error
        return { result: null, userErrors: Array.isArray(told) ? told : [told] }
      }
    },

    /** Refuses when the row is not the one that the caller read. */
    requireVersion(row: { version: number }, expected: number | null | undefined): void {
      if (expected === null || expected === undefined || row.version === expected) return
      const message = `Somebody else changed it: it is at version ${row.version} now.`
      throw new Refused(userError(['expectedVersion'], conflict, message, { currentVersion: row.version }))
    },
  }
}
