import { signIdentity } from '@tensile/identity'
import { consistencyTokenHeader, laterConsistencyToken, parseConsistencyToken } from '@tensile/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerKeyOf } from './answers/answer-key.ts'
import { olderOf, type ReadMoment } from './answers/read-moment.ts'
import { consistencyCookie, setConsistencyCookie } from './identity/cookies.ts'
import type { Caller, Partner } from './identity/identify-caller.ts'
import type { Viewer } from '@tensile/identity'

/** One operation on its way through the subgraphs. */
export interface GatewayContext {
  viewer: Viewer | null
  partner: Partner | null
  /** By what limits are counted and idempotency keys told apart: API key, user, or address of an anonymous caller. */
  callerKey: string
  requestId: string
  /** Names what is asked, when everybody may be told the answer: of anonymous callers. */
  answerKey: string | null
  /** The viewer, signed for the subgraphs. */
  signedIdentity: string
  /** Reads of this operation must have seen it: the caller's last write, or a later one of this operation. */
  consistencyToken(): string | null
  /** A subgraph wrote: later fetches and the caller's next requests must see it. */
  noteConsistencyToken(token: string): void
  /** A subgraph answered: an answer made of it is no newer. Not called for one that failed, whose error keeps the answer from being kept. */
  noteRead(moment: ReadMoment): void
  /** Of everything that was read for this operation; null when nothing was. */
  oldestRead(): ReadMoment | null
  /** The same for reads that may share an answer: of the same viewer, who must see the same. */
  readerKey(): string
  /**
   * For reads in which buyers see what guests see: a guest, so that all who ask for the same at the same time share one answer. The caller
   * itself for staff and keys, who may see more or less, and when so little time is left that others would suffer from it.
   */
  asEveryone(): GatewayContext
  /** Until the deadline of the request; it is answered then with what there is. */
  millisecondsLeft(): number
  /** The mutation has an idempotency key: what names it to the subgraphs, null without one. */
  idempotencyKey(): string | null
  onceOnly(idempotencyKey: string): void
  log: FastifyRequest['log']
}

export interface ContextOptions {
  caller: Caller
  identitySecret: string
  isSecure: boolean
  /** For the whole operation. */
  timeoutMs: number
}

export function createGatewayContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { caller, identitySecret, isSecure, timeoutMs }: ContextOptions,
): GatewayContext {
  // Not a property: the server works with a copy of the context, which would not see it rise.
  let latest = laterConsistencyToken(
    parseConsistencyToken(request.headers[consistencyTokenHeader]),
    parseConsistencyToken(request.cookies[consistencyCookie]),
  )
  let oldest: ReadMoment | null = null
  let once: string | null = null
  const { viewer, partner } = caller
  const reader = JSON.stringify(viewer)
  let everyone: GatewayContext | null = null
  const context: GatewayContext = {
    viewer,
    partner,
    callerKey: callerKeyOf(caller, request.ip),
    requestId: request.id,
    answerKey: viewer ? null : answerKeyOf(request),
    signedIdentity: signIdentity({ viewer, requestId: request.id }, identitySecret),
    consistencyToken: () => latest,
    noteConsistencyToken(token) {
      latest = laterConsistencyToken(latest, token) ?? token
      reply.header(consistencyTokenHeader, latest)
      setConsistencyCookie(reply, latest, isSecure)
    },
    noteRead(moment) {
      oldest = oldest === null ? moment : olderOf(oldest, moment)
    },
    oldestRead: () => oldest,
    readerKey: () => `${reader} ${latest}`,
    asEveryone() {
      if (!seesAsGuest(viewer) || context.millisecondsLeft() < timeoutMs / 2) return context
      everyone ??= {
        ...context,
        signedIdentity: signIdentity({ viewer: null, requestId: request.id }, identitySecret),
        readerKey: () => `null ${latest}`,
      }
      return everyone
    },
    millisecondsLeft: () => timeoutMs - reply.elapsedTime,
    idempotencyKey: () => once,
    onceOnly(idempotencyKey) {
      once = idempotencyKey
    },
    log: request.log,
  }
  return context
}

const seesAsGuest = (viewer: Viewer | null): boolean =>
  viewer === null || (!viewer.scopes && viewer.roles.every((role) => role === 'buyer'))

/** The context of an operation, as the engine hands it on. */
export function gatewayContextOf(context: Record<string, unknown>): GatewayContext {
  if (!isGatewayContext(context)) throw new Error('fetched without the context of a request')
  return context
}

function isGatewayContext(context: Record<string, unknown>): context is Record<string, unknown> & GatewayContext {
  return typeof context.signedIdentity === 'string'
}

function callerKeyOf({ viewer, partner }: Caller, address: string): string {
  if (partner) return `key:${partner.keyId}`
  return viewer ? `user:${viewer.id}` : `address:${address}`
}
