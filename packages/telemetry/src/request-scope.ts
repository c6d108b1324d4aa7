import { AsyncLocalStorage } from 'node:async_hooks'
import { context, propagation, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api'

const requests = new AsyncLocalStorage<{ id: string; deadline: number }>()
const tracer = trace.getTracer('tensile')

/** The id of the request that is being worked for; undefined outside of one. */
export const currentRequestId = (): string | undefined => requests.getStore()?.id

/** Until when somebody waits for it, on the clock of `performance.now()`; Infinity for nobody in particular. */
export const currentDeadline = (): number => requests.getStore()?.deadline ?? Infinity

/** A request that a service answers: its span goes on with the caller's trace. */
export interface RequestScope {
  /** What `work` does, and whatever follows from it, belongs to the request. */
  run<T>(work: () => T): T
  /** The answer is out. */
  end(httpStatus: number): void
}

/** `deadline`: see `currentDeadline`. */
export function openRequestScope(
  name: string,
  requestId: string,
  headers: object,
  deadline: number = Infinity,
): RequestScope {
  const parent = propagation.extract(context.active(), headers)
  const span = tracer.startSpan(
    name,
    { kind: SpanKind.SERVER, attributes: { 'tensile.request_id': requestId } },
    parent,
  )
  const scope = trace.setSpan(parent, span)
  return {
    run: (work) => requests.run({ id: requestId, deadline }, () => context.with(scope, work)),
    end(httpStatus) {
      span.setAttribute('http.response.status_code', httpStatus)
      if (httpStatus >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}

/** Adds the trace to the headers of a request to another service, so that its span belongs to it. */
export function propagateTrace<Headers extends Record<string, unknown>>(headers: Headers): Headers {
  propagation.inject(context.active(), headers)
  return headers
}

/** Does `work` in a span of its own, which ends with it. */
export async function inSpan<T>(name: string, attributes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const span = tracer.startSpan(name, { attributes })
  try {
    return await context.with(trace.setSpan(context.active(), span), work)
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    throw error
  } finally {
    span.end()
  }
}

/** A span for something that has just ended. */
export function recordSpan(name: string, durationMs: number, attributes: Record<string, string | number>): void {
  const parent: Span | undefined = trace.getActiveSpan()
  if (!parent?.isRecording()) return
  const end = Date.now()
  tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: end - durationMs, attributes }).end(end)
}
