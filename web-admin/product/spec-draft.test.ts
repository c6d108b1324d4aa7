import { expect, test } from 'vitest'
import { draftOf, valueOf } from './spec-draft.ts'

test('shows a number again as it was typed, or in the effective unit', () => {
  expect(draftOf('NUMBER', { value: 38.1, entered: '1 1/2 in' })).toBe('1 1/2 in')
  expect(draftOf('NUMBER', { value: 25.4, entered: 25.4 })).toBe('25.4')
  expect(draftOf('NUMBER', undefined)).toBe('')
})

test('sends plain numbers as numbers and everything else as typed', () => {
  expect(valueOf('NUMBER', ' 12.5 ')).toBe(12.5)
  expect(valueOf('NUMBER', '0,5 mm')).toBe('0,5 mm')
  expect(valueOf('NUMBER', '1 1/2 in')).toBe('1 1/2 in')
})

test('keeps text digits as text, so that a number written with trailing zeros is not rewritten', () => {
  expect(valueOf('TEXT', '0012')).toBe('0012')
  expect(valueOf('NUMBER', '1.50')).toBe('1.50')
})

test('knows yes, no and no answer', () => {
  expect(valueOf('BOOLEAN', 'true')).toBe(true)
  expect(valueOf('BOOLEAN', 'false')).toBe(false)
  expect(valueOf('BOOLEAN', '')).toBeNull()
})

test('an empty control has no value, a half-filled range has its other end missing', () => {
  expect(valueOf('MULTI_SELECT', [])).toBeNull()
  expect(valueOf('RANGE', { min: '', max: ' ' })).toBeNull()
  expect(valueOf('RANGE', { min: '4.5', max: '' })).toEqual({ min: 4.5, max: null })
})

test('a draft of a stored value leads back to that value', () => {
  expect(valueOf('RANGE', draftOf('RANGE', { value: { min: 4.5, max: 36 }, entered: { min: 4.5, max: 36 } }))).toEqual({
    min: 4.5,
    max: 36,
  })
  expect(valueOf('MULTI_SELECT', draftOf('MULTI_SELECT', { value: ['CE', 'UL'], entered: ['CE', 'UL'] }))).toEqual([
    'CE',
    'UL',
  ])
  expect(valueOf('BOOLEAN', draftOf('BOOLEAN', { value: false, entered: false }))).toBe(false)
})
