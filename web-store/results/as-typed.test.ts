import { expect, test } from 'vitest'
import { asTyped } from './as-typed.ts'

test('words are shown as they were typed', () => {
  expect(asTyped('ip65', '24V motor IP65')).toBe('IP65')
  expect(asTyped('steel 8.8', 'Screw  Steel 8.8')).toBe('Steel 8.8')
})

test('what does not stand in the query like that is shown as it was read', () => {
  expect(asTyped('stainless', 'stainles bolt')).toBe('stainless')
  expect(asTyped('bolt', 'BOLTS')).toBe('bolt')
})
