import { expect, test } from 'vitest'
import { distinctRepresentations, expandEntities } from './representations.ts'

const brand = (id: string) => ({ __typename: 'Brand', id })

test('asks for each entity once and answers in the order of the question', () => {
  const asked = [brand('1'), brand('2'), brand('1'), brand('1')]
  const { distinct = [], places = [] } = distinctRepresentations(asked) ?? {}
  expect(distinct).toEqual([brand('1'), brand('2')])
  expect(expandEntities([{ name: 'one' }, null], places)).toEqual([
    { name: 'one' },
    null,
    { name: 'one' },
    { name: 'one' },
  ])
})

test('leaves a question without repetition alone', () => {
  expect(distinctRepresentations([brand('1'), brand('2')])).toBeNull()
})

test('shares no object between two places, since the gateway writes into them', () => {
  const [one, other] = expandEntities([{ name: 'one' }], [0, 0])
  expect(one).not.toBe(other)
})
