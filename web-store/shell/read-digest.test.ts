import { expect, test } from 'vitest'
import { readDigest } from './read-digest.ts'

test('a failure of the gateway keeps its request id, and says whether anybody answered', () => {
  expect(readDigest('UNREACHABLE/6f1c')).toEqual({ unreachable: true, requestId: '6f1c' })
  expect(readDigest('HTTP_503/6f1c')).toEqual({ unreachable: true, requestId: '6f1c' })
  expect(readDigest('FAULT/6f1c')).toEqual({ unreachable: false, requestId: '6f1c' })
})

test('any other error keeps the digest that is in the log', () => {
  expect(readDigest('1009586146')).toEqual({ unreachable: false, requestId: '1009586146' })
  expect(readDigest(undefined)).toEqual({ unreachable: false, requestId: null })
})
