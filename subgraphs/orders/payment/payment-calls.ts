import { claimCalls, deferCall, settleCall, type CallRow, type CallSource } from './payment-call.repository.ts'
import type { Writes } from './payment-database.ts'
import type { PaymentLog } from './payment-log.ts'
import { ProviderUnavailable, type Instruction, type Outcome } from './payment-provider.ts'
import type { ProviderGate } from './provider-gate.ts'

export interface PaymentCallsOptions {
  gates: readonly ProviderGate[]
  timeoutMs: number
  /** Where buyers come back to, by the number of their order. */
  returnUrl: (orderNumber: string) => string
  log: PaymentLog
}

/** What is known of a call after it was made: UNKNOWN, when it will be asked again. */
export type CallResult = Outcome | { kind: 'UNKNOWN' }

export interface PaymentCalls {
  /** Makes one call, if it is due and nobody else is at it. Null otherwise. */
  makeOne(
    writes: Writes,
    callId: string,
    options: { source: CallSource; timeoutMs?: number | undefined; result?: string | null },
  ): Promise<CallResult | null>
  /** Makes what is due, a few at a time, until nothing is. Returns how many calls were made. */
  makeDue(writes: Writes): Promise<number>
}

/** A claim is over when its process must have given up: the provider's deadline and time for the record. */
const LEASE_MARGIN_MS = 15_000
const AT_ONCE = 4

/**
 * Makes the calls of orders.payment_call. Claiming, calling and recording are apart: no transaction is open while a provider
 * is asked. What happens between two of them (a crash, a lost answer) leaves a claimed call, which is made again with its
 * key when the claim has run out.
 */
export function createPaymentCalls({ gates, timeoutMs: defaultMs, returnUrl, log }: PaymentCallsOptions): PaymentCalls {
  async function make(writes: Writes, call: CallRow, source: CallSource, timeoutMs: number, result: string | null) {
    const outcome = await ask(call, timeoutMs, result)
    await writes.write(async (trx) => {
      if (outcome.kind !== 'UNKNOWN') await settleCall(trx, call.id, outcome, source)
      const isOpen = outcome.kind === 'UNKNOWN' || outcome.kind === 'ACCEPTED' || outcome.kind === 'ACTION_REQUIRED'
      if (isOpen) await deferCall(trx, call.id, delayMs(call), outcome.kind === 'UNKNOWN' ? outcome.error : null)
    })
    return outcome
  }

  async function ask(call: CallRow, timeoutMs: number, result: string | null) {
    const gate = gates.find(({ name }) => name === call.provider)
    if (!gate) return unknown(call, new ProviderUnavailable(`${call.provider} is not among PAYMENT_PROVIDERS`))
    if (call.kind === 'REFUND' && call.captureReference === null) {
      return { kind: 'DECLINED', reference: null, reason: 'The capture that it gives back failed.' } as const
    }
    const instruction = instructionOf(call, returnUrl)
    try {
      return await gate.ask(
        (provider, deadline) =>
          call.state === 'WAITING'
            ? provider.resume(instruction, result, deadline)
            : provider.execute(instruction, deadline),
        timeoutMs,
      )
    } catch (error) {
      return unknown(call, error)
    }
  }

  function unknown({ id, kind, provider, attempts }: CallRow, error: unknown) {
    const details = { err: error, call: id, kind, provider, attempts }
    if (error instanceof ProviderUnavailable) log.warn(details, 'a payment call is unknown')
    else log.error(details, 'a payment call failed by a fault of ours')
    return { kind: 'UNKNOWN', error: error instanceof Error ? error.message : String(error) } as const
  }

  const claim = (writes: Writes, only: string | null, timeoutMs: number) =>
    writes.write((trx) =>
      claimCalls(trx, { only, limit: only === null ? AT_ONCE : 1, leaseMs: timeoutMs + LEASE_MARGIN_MS }),
    )

  return {
    async makeOne(writes, callId, { source, timeoutMs = defaultMs, result = null }) {
      const [call] = await claim(writes, callId, timeoutMs)
      return call ? make(writes, call, source, timeoutMs, result) : null
    },
    async makeDue(writes) {
      for (let made = 0; ;) {
        const calls = await claim(writes, null, defaultMs)
        if (calls.length === 0) return made
        await Promise.all(calls.map((call) => make(writes, call, 'RECONCILIATION', defaultMs, null)))
        made += calls.length
      }
    },
  }
}

/** Unknown: soon and then less often. Waiting for a buyer or a webhook: looked at now and then. */
function delayMs({ state, attempts }: CallRow): number {
  const [firstMs, longestMs] = state === 'WAITING' ? [60_000, 3_600_000] : [5_000, 600_000]
  return Math.min(firstMs * 2 ** Math.min(attempts - 1, 20), longestMs)
}

function instructionOf(call: CallRow, returnUrl: (orderNumber: string) => string): Instruction {
  if (call.minorDigits === null) throw new Error(`${call.currency} has no digits`)
  return {
    kind: call.kind,
    key: call.key,
    amount: call.amount,
    currency: call.currency,
    minorDigits: call.minorDigits,
    orderNumber: call.orderNumber,
    token: call.token,
    returnUrl: returnUrl(call.orderNumber),
    paymentReference: call.paymentReference,
    reference: call.reference,
    captureReference: call.captureReference,
    captured: call.captured,
    remaining: call.remaining,
  }
}
