import { expect, test } from 'vitest'
import type { DefinitionFragment } from '@/gateway/operations'
import { AttributeDraft, defining, draftOfDefinition, updating } from './attribute-draft.ts'

const length: DefinitionFragment = {
  id: 'd1',
  key: 'length',
  label: 'Length',
  help: null,
  type: 'NUMBER',
  unit: 'mm',
  required: true,
  variantDefining: true,
  filterable: true,
  integer: false,
  min: 1,
  max: 500,
  pattern: null,
  options: [],
  version: 3,
  owner: { __typename: 'Category', id: 'c1', name: 'Screws', level: 'NODE' },
}

test('an update carries only what was changed, and the version it was read at', () => {
  const draft = { ...draftOfDefinition(length), max: '', label: 'Overall length' }
  expect(updating(length, draft, 'BLOCK')).toEqual({
    update: { id: 'd1', label: 'Overall length', max: null, expectedVersion: 3, onInvalid: 'BLOCK' },
  })
})

test('an override leaves out what it takes over, so that it goes on following', () => {
  const draft = { ...draftOfDefinition(length), max: '100' }
  expect(defining('f1', draft, length, 'UNPUBLISH')).toEqual({
    define: { ownerId: 'f1', key: 'length', label: 'Length', type: 'NUMBER', max: 100, onInvalid: 'UNPUBLISH' },
  })
})

test('settings that do not belong to the type are not sent', () => {
  const draft = { ...draftOfDefinition(length), type: 'BOOLEAN' as const, key: 'rohs', label: 'RoHS' }
  expect(defining('c1', draft, null, 'BLOCK').define).toMatchObject({ unit: null, min: null, max: null, options: [] })
})

test('refuses crossed bounds, a select without options, a broken pattern and a key with capitals', () => {
  const wrong = (draft: Partial<AttributeDraft>) => {
    const result = AttributeDraft.safeParse({ ...draftOfDefinition(length), ...draft })
    return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))
  }
  expect(wrong({ min: '5', max: '2' })).toEqual(['max'])
  expect(wrong({ type: 'SELECT', options: ' \n ' })).toEqual(['options'])
  expect(wrong({ type: 'TEXT', pattern: '(' })).toEqual(['pattern'])
  expect(wrong({ key: 'Length' })).toEqual(['key'])
  expect(wrong({})).toEqual([])
})
