import { expect, test } from 'vitest'
import { readChoice } from './read-choice.ts'

test('an address chooses on axes and on nothing else', () => {
  const search = { thread_size: 'M6', length: ['20', '25'], material: '', utm_source: 'x' }
  expect(readChoice(search, ['thread_size', 'length', 'material'])).toEqual({ thread_size: 'M6', length: '20' })
})
