import { expect, test } from 'vitest'
import { rememberTokens } from './checked-tokens.ts'

test('a token is known until it expires', () => {
  const tokens = rememberTokens()
  tokens.add('a', { sub: '1', exp: 100 })
  expect(tokens.get('a', 99)).toEqual({ sub: '1', exp: 100 })
  expect(tokens.get('a', 100)).toBeUndefined()
  expect(tokens.get('b', 0)).toBeUndefined()
})

test('one without an expiry is never known', () => {
  const tokens = rememberTokens()
  tokens.add('a', { sub: '1' })
  expect(tokens.get('a', 1)).toBeUndefined()
})

test('the oldest of too many are forgotten', () => {
  const tokens = rememberTokens()
  for (let n = 0; n <= 10_000; n++) tokens.add(`t${n}`, { exp: 100 })
  expect(tokens.get('t0', 1)).toBeUndefined()
  expect(tokens.get('t1', 1)).toBeDefined()
})
