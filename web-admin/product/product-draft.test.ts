import { expect, test } from 'vitest'
import type { EffectiveFragment } from '@/gateway/operations'
import { divergencesOf, patchBetween, rebase, type ProductDraft } from './product-draft.ts'

const attribute = (key: string, type: EffectiveFragment['definition']['type']): EffectiveFragment => ({
  inherited: true,
  overrides: null,
  definition: {
    id: key,
    key,
    label: key,
    help: null,
    type,
    unit: null,
    required: false,
    variantDefining: false,
    filterable: true,
    integer: false,
    min: null,
    max: null,
    pattern: null,
    options: [],
    version: 1,
    owner: { __typename: 'Family', id: 'f', name: 'Hex Head Screw' },
  },
})
const attributes = [attribute('length', 'NUMBER'), attribute('material', 'SELECT'), attribute('marks', 'MULTI_SELECT')]
const base: ProductDraft = {
  sku: 'A-1',
  name: 'Screw',
  status: 'ACTIVE',
  brandId: '',
  specs: { length: '20', material: 'A2', marks: [] },
}
const draft = (specs: Partial<ProductDraft['specs']>, rest: Partial<ProductDraft> = {}): ProductDraft => {
  const merged = Object.entries({ ...base.specs, ...specs }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return { ...base, ...rest, specs: Object.fromEntries(merged) }
}

test('saves what was touched and nothing else', () => {
  expect(patchBetween(attributes, base, draft({ length: '25' }))).toEqual({ specs: { length: 25 } })
  expect(patchBetween(attributes, base, draft({}, { status: 'DRAFT' }))).toEqual({ status: 'DRAFT' })
  expect(patchBetween(attributes, base, draft({}))).toEqual({})
})

test('removes a value that was emptied', () => {
  expect(patchBetween(attributes, base, draft({ material: '' }))).toEqual({ specs: { material: null } })
})

test('tells what somebody else changed, and where both changed the same field', () => {
  const theirs = draft({ length: '30', material: 'A4' })
  const mine = draft({ length: '25' })
  expect(divergencesOf(attributes, base, theirs, mine)).toEqual([
    { field: 'specs.length', label: 'length', base: '20', theirs: '30', mine: '25', collides: true },
    { field: 'specs.material', label: 'material', base: 'A2', theirs: 'A4', mine: 'A2', collides: false },
  ])
})

test('keeping mine keeps what I touched and takes over the rest', () => {
  const rebased = rebase(base, draft({ length: '30', material: 'A4' }), draft({ length: '25', marks: ['CE'] }))
  expect(rebased.specs).toEqual({ length: '25', material: 'A4', marks: ['CE'] })
})
