import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ProviderUnavailable, type PaymentProvider } from './payment-provider.ts'
import { createProviderGate } from './provider-gate.ts'

const never = () => Promise.reject(new Error('not asked for'))
const provider: PaymentProvider = {
  name: 'STRIPE',
  execute: never,
  resume: never,
  verifyWebhook: never,
  readWebhook: () => [],
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const resetMs = 15_000
const open = () => createProviderGate(provider, { failures: 3, windowMs: 60_000, resetMs })
const silent = () => Promise.reject(new ProviderUnavailable('silence'))
const asked = (gate: ReturnType<typeof open>, question: () => Promise<unknown>) => gate.ask(question, 1_000)

test('leaves a silent provider alone, lets one call through after a while, and closes when that is answered', async () => {
  const gate = open()
  for (let call = 0; call < 3; call += 1) await expect(asked(gate, silent)).rejects.toThrow('silence')
  expect(gate.isUp()).toBe(false)
  let calls = 0
  await expect(asked(gate, async () => (calls += 1))).rejects.toBeInstanceOf(ProviderUnavailable)
  expect(calls).toBe(0)
  vi.advanceTimersByTime(resetMs - 1)
  expect(gate.isUp()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(gate.isUp()).toBe(true)
  expect(await asked(gate, async () => 'answered')).toBe('answered')
  expect(gate.isUp()).toBe(true)
  gate.close()
})

test('opens again when the call that was let through is not answered either', async () => {
  const gate = open()
  for (let call = 0; call < 3; call += 1) await expect(asked(gate, silent)).rejects.toThrow()
  vi.advanceTimersByTime(resetMs)
  expect(gate.isUp()).toBe(true)
  await expect(asked(gate, silent)).rejects.toThrow('silence')
  expect(gate.isUp()).toBe(false)
  gate.close()
})

test('does not count what is an answer: a refusal, or a fault of ours', async () => {
  const gate = open()
  for (let call = 0; call < 9; call += 1) await expect(asked(gate, never)).rejects.toThrow('not asked for')
  expect(gate.isUp()).toBe(true)
  gate.close()
})

test('waits no longer than the deadline', async () => {
  const gate = open()
  const endless = () => new Promise<never>(() => {})
  const late = expect(gate.ask(endless, 300)).rejects.toBeInstanceOf(ProviderUnavailable)
  await vi.advanceTimersByTimeAsync(300)
  await late
  gate.close()
})
