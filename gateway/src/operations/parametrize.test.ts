import { buildSchema, getOperationAST, parse, print, validate } from 'graphql'
import { expect, test } from 'vitest'
import { parametrize } from './parametrize.ts'

const schema = buildSchema(`
  enum Sort { NAME SKU }
  input Filter { key: String!, in: [String!], limit: Int = 5 }
  scalar JSON
  type Query { find(text: String! = "x", first: Int, sort: Sort, filter: [Filter!], json: JSON, id: ID): Found }
  type Found { id: ID, more(first: Int): Found }
`)

function run(source: string) {
  const document = parse(source)
  const operation = getOperationAST(document, operationNameOf(source))
  if (!operation) throw new Error('no operation')
  const parametrized = parametrize(schema, document, operation)
  if (parametrized) expect(validate(schema, parametrized.document)).toEqual([])
  return parametrized && { text: print(parametrized.document), variables: parametrized.variables }
}
const operationNameOf = (source: string) => (source.includes('query Mine') ? 'Mine' : null)

test('literals become variables of the type that is asked for, never null', () => {
  expect(run('{ find(text: "bolt", first: 5, sort: SKU, id: 7) { id } }')).toEqual({
    text: print(
      parse(
        'query ($_literal_0: String!, $_literal_1: Int!, $_literal_2: Sort!, $_literal_3: ID!) { find(text: $_literal_0, first: $_literal_1, sort: $_literal_2, id: $_literal_3) { id } }',
      ),
    ),
    variables: { _literal_0: 'bolt', _literal_1: 5, _literal_2: 'SKU', _literal_3: '7' },
  })
})

test('documents that differ in literals alone become the same text', () => {
  const texts = ['"a"', '"b"', '"c"'].map((text) => run(`{ find(text: ${text}) { more(first: 2) { id } } }`)?.text)
  expect(new Set(texts).size).toBe(1)
})

test('objects and lists of literals become one variable', () => {
  const { variables } = run('{ find(filter: [{ key: "d", in: ["1"] }], json: { a: [1, "b"] }) { id } }') ?? {}
  expect(variables).toEqual({ _literal_0: [{ key: 'd', in: ['1'], limit: 5 }], _literal_1: { a: [1, 'b'] } })
})

test('literals of fragments too, beside the variables that are there', () => {
  const source = 'query ($n: Int) { find(first: $n) { ...F } } fragment F on Found { more(first: 3) { id } }'
  expect(run(source)?.variables).toEqual({ _literal_0: 3 })
})

test('the operation that runs is left, without the others', () => {
  const { text = '' } = run('query Mine { find(first: 1) { id } } query Other { find(first: 2) { id } }') ?? {}
  expect(text).not.toContain('Other')
})

test.each([
  ['no literals', 'query ($n: Int) { find(first: $n) { id } }'],
  ['arguments that hold variables', 'query ($k: String!) { find(filter: [{ key: $k }]) { id } }'],
  ['null', '{ find(first: null) { id } }'],
  ['directives, which plans depend on', '{ find { id @skip(if: true) } }'],
  ['clients that use the same names', 'query ($_literal_0: Int) { find(first: $_literal_0, sort: SKU) { id } }'],
])('%s stay as they are', (_, source) => expect(run(source)).toBeNull())
