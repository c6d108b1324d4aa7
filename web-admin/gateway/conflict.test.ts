import { expect, test } from 'vitest'
import { conflictIn, onTopOf } from './conflict.ts'
import type { ProblemFragment } from './operations.ts'

const refusal: ProblemFragment = {
  path: ['expectedVersion'],
  code: 'CONFLICT',
  message: 'Changed.',
  details: { currentVersion: 7 },
}

test('a refusal for somebody else’s change tells the version opened and the one stored, another refusal nothing', () => {
  expect(conflictIn({ id: 'a', expectedVersion: 3 }, [refusal])).toEqual({ opened: 3, stored: 7 })
  expect(conflictIn({ input: { name: 'a', expectedVersion: 3 } }, [refusal])).toEqual({ opened: 3, stored: 7 })
  expect(conflictIn({ id: 'a', expectedVersion: 3 }, [{ ...refusal, details: null }])).toBeNull()
  expect(conflictIn({ id: 'a', expectedVersion: 3 }, [{ ...refusal, code: 'INVALID' }])).toBeNull()
})

test('the same command goes on top of that change, one that was opened at another version does not', () => {
  const conflict = { opened: 3, stored: 7 }
  expect(onTopOf(conflict, { id: 'a', expectedVersion: 3 })).toEqual({ id: 'a', expectedVersion: 7 })
  expect(onTopOf(conflict, { input: { name: 'a', expectedVersion: 3 } })).toEqual({
    input: { name: 'a', expectedVersion: 7 },
  })
  expect(onTopOf(conflict, { id: 'b', expectedVersion: 4 })).toEqual({ id: 'b', expectedVersion: 4 })
  expect(onTopOf(conflict, { input: { name: 'a' } })).toEqual({ input: { name: 'a' } })
  expect(onTopOf(null, { id: 'a', expectedVersion: 3 })).toEqual({ id: 'a', expectedVersion: 3 })
})
