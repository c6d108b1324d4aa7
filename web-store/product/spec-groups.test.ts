import { expect, test } from 'vitest'
import type { SpecLineFragment } from '@/gateway/operations.ts'
import { specGroups, specText } from './spec-groups.ts'

const category = (slug: string) => ({ __typename: 'Category', name: slug, slug, level: 'LEAF' }) as const
const family = { __typename: 'Family', name: 'ISO 4017', slug: 'iso-4017' } as const

function spec(key: string, definedBy: SpecLineFragment['definedBy']): SpecLineFragment {
  const plain = { label: key, help: null, type: 'TEXT', value: 'x', unit: null, display: 'x', entered: 'x' } as const
  return { key, ...plain, variantDefining: false, definedBy }
}

test('groups specs by where they are defined, from the cluster down to the family', () => {
  const specs = [
    spec('length', family),
    spec('size', category('screws')),
    spec('material', category('fasteners')),
    spec('drive', category('screws')),
  ]
  const groups = specGroups(specs, [{ slug: 'fasteners' }, { slug: 'screws' }])
  expect(groups.map(({ owner, specs }) => [owner.slug, specs.map(({ key }) => key)])).toEqual([
    ['fasteners', ['material']],
    ['screws', ['size', 'drive']],
    ['iso-4017', ['length']],
  ])
})

test.each([
  ['NUMBER', '1 in', '25.4 mm', '1 in (25.4 mm)'],
  ['NUMBER', '1 1/2 in', '38.1 mm', '1 1/2 in (38.1 mm)'],
  ['NUMBER', '25.4 mm', '25.4 mm', '25.4 mm'],
  ['NUMBER', 25.4, '25.4 mm', '25.4 mm'],
  ['NUMBER', '25.4', '25.4 mm', '25.4 mm'],
  ['RANGE', { min: '32 °F', max: '212 °F' }, '0 – 100 °C', '32 °F – 212 °F (0 – 100 °C)'],
  ['RANGE', { min: 4.5, max: 36 }, '4.5 – 36 V', '4.5 – 36 V'],
  ['SELECT', 'A2', 'A2', 'A2'],
] as const)('shows a %s entered as %j and stored as %s: %s', (type, entered, display, shown) => {
  expect(specText({ type, entered, display })).toBe(shown)
})
