import { expect, test } from 'vitest'
import { createVersionedMemory } from './versioned-memory.ts'

const counting = () => {
  let made = 0
  return { make: (version: string | null) => async () => ({ version, value: ++made }), made: () => made }
}

test('what was made of a version is answered until there is another', async () => {
  const memory = createVersionedMemory<number>(() => 1, 10)
  const { make } = counting()
  expect(await memory('screws', '1', make('1'))).toBe(1)
  expect(await memory('screws', '1', make('1'))).toBe(1)
  expect(await memory('nuts', '1', make('1'))).toBe(2)
  expect(await memory('screws', '2', make('2'))).toBe(3)
})

test('what saw a newer version than was asked for is remembered with the newer one', async () => {
  const memory = createVersionedMemory<number>(() => 1, 10)
  const { make } = counting()
  await memory('screws', '1', make('2'))
  expect(await memory('screws', '2', make('2'))).toBe(1)
  expect(await memory('screws', '1', make('1'))).toBe(2)
})

test('what may change without a version, and what failed, is not remembered', async () => {
  const memory = createVersionedMemory<number>(() => 1, 10)
  const { make } = counting()
  await memory('screws', '1', make(null))
  expect(await memory('screws', '1', make('1'))).toBe(2)
  await expect(memory('nuts', '1', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await memory('nuts', '1', make('1'))).toBe(3)
})

test('what is being made is waited for, and not made twice', async () => {
  const memory = createVersionedMemory<number>(() => 1, 10)
  const { make, made } = counting()
  expect(await Promise.all([memory('screws', '1', make('1')), memory('screws', '1', make('1'))])).toEqual([1, 1])
  expect(made()).toBe(1)
})

test('what was not asked for longest goes when it becomes too much', async () => {
  const memory = createVersionedMemory<number>(() => 4, 10)
  const { make, made } = counting()
  for (const key of ['a', 'b', 'a', 'c', 'a']) await memory(key, '1', make('1'))
  expect(made()).toBe(3)
  await memory('b', '1', make('1'))
  expect(made()).toBe(4)
})
