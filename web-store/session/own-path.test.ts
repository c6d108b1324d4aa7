import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test('keeps a path of the store', () => {
  expect(ownPath('/p/ISO4017-M8X40?a=1')).toBe('/p/ISO4017-M8X40?a=1')
})

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', null, undefined])(
  'leads home instead of to %s',
  (next) => {
    expect(ownPath(next)).toBe('/')
  },
)
