import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { depthLimit } from './depth-limit.ts'

const schema = buildSchema('type Query { category: Category } type Category { name: String parent: Category }')
const errorsOf = (document: string) => validate(schema, parse(document), [depthLimit(3)]).map(({ message }) => message)

test('an operation as deep as allowed passes', () => {
  expect(errorsOf('{ category { parent { name } } }')).toEqual([])
})

test('a deeper one is refused with its depth and the limit', () => {
  expect(errorsOf('{ category { parent { parent { name } } } }')).toEqual([
    'The operation is 4 fields deep; at most 3 are allowed.',
  ])
})

test('fragments hide no depth', () => {
  const document =
    '{ category { ...deep } } fragment deep on Category { ... on Category { parent { ...deeper } } } fragment deeper on Category { parent { name } }'
  expect(errorsOf(document)).toEqual(['The operation is 4 fields deep; at most 3 are allowed.'])
})

test('fragments that contain themselves end', () => {
  expect(errorsOf('{ category { ...loop } } fragment loop on Category { parent { ...loop } }')).toEqual([])
})

test('introspection does not count', () => {
  expect(errorsOf(getIntrospectionQuery())).toEqual([])
})
