import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { countLimits } from './count-limits.ts'

const schema = buildSchema('type Query { a: Query, b: Int }')
const refusals = (source: string) =>
  validate(schema, parse(source), [countLimits({ aliases: 3, directives: 2, rootFields: 4 })]).map(
    ({ message }) => message,
  )

test.each([
  ['{ x1: b x2: b x3: b x4: b }', 'The document has 4 aliases; at most 3 are allowed.'],
  [
    '{ a @skip(if: true) { b @skip(if: true) @include(if: true) } }',
    'The document has 3 directives; at most 2 are allowed.',
  ],
  ['{ b b b b b }', 'The document has 5 root fields; at most 4 are allowed.'],
  ['{ b b ...F } fragment F on Query { b b b ...F }', 'The document has 5 root fields; at most 4 are allowed.'],
])('%s', (source, message) => expect(refusals(source)).toEqual([message]))

test('what is within the limits passes, also where fragments go in circles', () => {
  expect(refusals('{ x: b b b a { b b b b b } }')).toEqual([])
  expect(refusals('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F b }')).toEqual([])
})
