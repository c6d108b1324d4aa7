import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'

const subgraphs = new URL('../../../subgraphs/', import.meta.url).pathname
const names = globSync('*/schema.graphql', { cwd: subgraphs }).map((file) => dirname(file))
const parts = [
  'main.ts',
  'context.ts',
  'permissions.ts',
  'permissions.test.ts',
  'cache-manifest.ts',
  'mappers.ts',
  'resolvers.ts',
]

test('there are five subgraphs', () => {
  expect(names.sort()).toEqual(['accounts', 'catalog', 'orders', 'pricing', 'search'])
})

test.each(names)('%s has the parts of every subgraph', (name) => {
  const files = globSync('*.ts', { cwd: subgraphs + name })
  expect(parts.filter((part) => !files.includes(part))).toEqual([])
})

test.each(names)('%s keeps the schema, resolvers and SQL of a noun in the folder of the noun', (name) => {
  const astray = globSync(['*.repository.ts', '*.service.ts', '*.loader.ts', '*.routes.ts'], { cwd: subgraphs + name })
  const schemas = globSync('**/*.graphql', { cwd: subgraphs + name, exclude: ['node_modules'] })
    .filter((file) => dirname(file) !== '.')
    .filter((file) => globSync(`${dirname(file)}/*.resolvers.ts`, { cwd: subgraphs + name }).length === 0)
  expect([...astray, ...schemas].map((file) => basename(file))).toEqual([])
})
