import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { readMachine } from './machine.ts'
import type { Counter, Kind } from './tally.ts'

/** No answer, not 200, or errors in the answer: counted already. A client that must know repeats with the same key. */
export class Failed extends Error {}

export interface Question {
  query: string
  variables?: object
  token?: string
  idempotencyKey?: string
  /** Of the caller's last write. */
  mustHaveSeen?: string
}

export interface Answer<Data> {
  data: Data
  /** By which a later read sees what was written. */
  consistencyToken: string | undefined
}

export type Client = ReturnType<typeof createClient>

/** Asks the gateway as a client of the API does: by its name, over kept-alive connections. Counts what it gets. */
export function createClient({ url, machineFile, counter }: { url: string; machineFile: string; counter: Counter }) {
  const dispatcher = new Agent({
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    connect: {
      lookup: (name, _options, answer) =>
        answer(
          null,
          (readMachine(machineFile).hosts[name] ?? []).map((address) => ({ address, family: 4 })),
        ),
    },
  })

  async function post(path: string, body: object, headers: Record<string, string>) {
    const answer = await request(`${url}${path}`, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
  }

  async function counted(kind: Kind, path: string, body: object, headers: Record<string, string>) {
    const answer = await post(path, body, headers).catch((error: unknown) => fail(kind, codeOf(error), ''))
    const json = parse(answer.text)
    const code = errorIn(answer.status, json)
    if (code !== null) fail(kind, code, answer.text)
    counter.succeeded(kind)
    return { json, headers: answer.headers }
  }

  function fail(kind: Kind, code: string, text: string): never {
    counter.failed(kind, code, text.slice(0, 500))
    throw new Failed(code)
  }

  return {
    async ask<Data>(kind: Kind, question: Question): Promise<Answer<Data>> {
      const { query, variables = {}, token, idempotencyKey, mustHaveSeen } = question
      const { json, headers } = await counted(
        kind,
        '/graphql',
        { query, variables },
        {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
          ...(mustHaveSeen && { 'x-consistency-token': mustHaveSeen }),
        },
      )
      const seen = headers['x-consistency-token']
      return { data: json.data as Data, consistencyToken: typeof seen === 'string' ? seen : undefined }
    },
    async signIn(email: string, password: string): Promise<string> {
      const { json } = await counted('sign in', '/auth/login', { email, password }, {})
      return String(json.accessToken)
    },
    close: () => dispatcher.close(),
  }
}

/** As a client does that must know: the same again until there is an answer. */
export async function insist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 2_000)) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Failed) || performance.now() > giveUpAt) throw error
      await sleep(waitMs)
    }
  }
}

const TIMEOUT_MS = 30_000
const PATIENCE_MS = 180_000

type Json = Record<string, unknown>

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return {}
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

/** Null when the answer is one. A store that is out of reach is told as a user error. */
function errorIn(status: number, json: Json): string | null {
  const [error] = (json.errors ?? []) as { extensions?: { code?: string } }[]
  if (error) return error.extensions?.code ?? 'error without a code'
  if (status !== 200) return `${status} ${typeof json.code === 'string' ? json.code : ''}`.trim()
  const payloads = Object.values((json.data ?? {}) as Record<string, { userErrors?: { code: string }[] } | null>)
  const isStoreGone = payloads.some((payload) =>
    payload?.userErrors?.some(({ code }) => code === 'STORAGE_UNAVAILABLE'),
  )
  return isStoreGone ? 'STORAGE_UNAVAILABLE' : null
}
