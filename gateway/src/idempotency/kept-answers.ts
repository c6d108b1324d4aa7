import { z } from '@tensile/settings'
import type { CallAccounts } from '../identity/call-accounts.ts'

/** Answers of mutations by their idempotency keys, in the database of accounts. Throws `AccountsUnavailable`. */
export interface KeptAnswers {
  /** The first request of the key within 24 hours; this one when there was none. */
  begin(
    key: string,
    fingerprint: string,
    requestId: string,
  ): Promise<{ fingerprint: string; answer: KeptAnswer | null }>
  /** Keeps the answer; returns that of a repeat which was faster, if one was. */
  finish(key: string, answer: KeptAnswer, requestId: string): Promise<KeptAnswer>
}

export interface KeptAnswer {
  data: Record<string, unknown>
  /** The caller's later reads must have seen what the mutation wrote. */
  consistencyToken: string | null
}

export function createKeptAnswers(call: CallAccounts): KeptAnswers {
  return {
    async begin(key, fingerprint, requestId) {
      const { text } = await call('/internal/idempotency/begin', requestId, { key, fingerprint })
      const begun = begunAnswer.parse(JSON.parse(text))
      return { fingerprint: begun.fingerprint, answer: begun.answer === null ? null : read(begun.answer) }
    },
    async finish(key, answer, requestId) {
      const { text } = await call('/internal/idempotency/finish', requestId, { key, answer: JSON.stringify(answer) })
      return read(finishedAnswer.parse(JSON.parse(text)).answer)
    },
  }
}

function read(text: string): KeptAnswer {
  return keptAnswer.parse(JSON.parse(text))
}

const begunAnswer = z.object({ fingerprint: z.string(), answer: z.string().nullable() })
const finishedAnswer = z.object({ answer: z.string() })
const keptAnswer = z.object({ data: z.record(z.string(), z.unknown()), consistencyToken: z.string().nullable() })
