import { buildSubgraphSchema } from '@apollo/subgraph'
import { fieldsWithoutPermission, loadTypeDefs, permissionsWithoutField } from '@tensile/subgraph'
import { expect, test } from 'vitest'
import { permissions } from './permissions.ts'

const schema = buildSubgraphSchema(loadTypeDefs(import.meta.dirname))

test('every field has a permission', () => expect(fieldsWithoutPermission(schema, permissions)).toEqual([]))
test('every permission has a field', () => expect(permissionsWithoutField(schema, permissions)).toEqual([]))
