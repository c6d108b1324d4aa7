import { buildSubgraphSchema } from '@apollo/subgraph'
import { fieldsWithoutPermission, loadTypeDefs, permissionsWithoutField } from '@tensile/subgraph'
import { expect, test } from 'vitest'
import { permissions } from './permissions.ts'

const schema = buildSubgraphSchema(loadTypeDefs(import.meta.dirname))

test('every field has a permission', () => expect(fieldsWithoutPermission(schema, permissions)).toEqual([]))
test('every permission has a field', () => expect(permissionsWithoutField(schema, permissions)).toEqual([]))

test('what changes something takes a scope for writing', () => {
  const changes = Object.entries(permissions['Mutation'] ?? {})
  expect(changes.filter(([, { scope }]) => !scope?.endsWith(':write')).map(([field]) => field)).toEqual([])
})
