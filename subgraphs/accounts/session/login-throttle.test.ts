import { expect, test } from 'vitest'
import { createLoginThrottle } from './login-throttle.ts'

const attempt = { email: 'buyer@acme.example', address: '192.0.2.1' }

async function fail(throttle: ReturnType<typeof createLoginThrottle>, times: number, { email, address } = attempt) {
  for (let count = 0; count < times; count++) await throttle.countFailure({ email, address })
}

test('the eleventh guess at an account from one address has to wait', async () => {
  const throttle = createLoginThrottle(null)
  await fail(throttle, 9)
  expect(await throttle.secondsToWait(attempt)).toBe(0)
  await fail(throttle, 1)
  expect(await throttle.secondsToWait(attempt)).toBeGreaterThan(0)
})

test('the owner of the account can still sign in from another address', async () => {
  const throttle = createLoginThrottle(null)
  await fail(throttle, 20)
  expect(await throttle.secondsToWait({ ...attempt, address: '198.51.100.7' })).toBe(0)
})

test('one address that guesses at many accounts has to wait too', async () => {
  const throttle = createLoginThrottle(null)
  for (let user = 0; user < 100; user++) await fail(throttle, 1, { ...attempt, email: `user-${user}@acme.example` })
  expect(await throttle.secondsToWait({ ...attempt, email: 'another@acme.example' })).toBeGreaterThan(0)
})

test('a success forgets the typing errors before it', async () => {
  const throttle = createLoginThrottle(null)
  await fail(throttle, 9)
  await throttle.forget(attempt)
  await fail(throttle, 9)
  expect(await throttle.secondsToWait(attempt)).toBe(0)
})
