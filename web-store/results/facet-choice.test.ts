import { expect, test } from 'vitest'
import { choiceTexts } from './choice-text.ts'
import { noChoice, readFacetChoices, toggled, toSpecFilter, withChoice } from './facet-choice.ts'

const units = [
  { code: 'mm', symbol: 'mm', label: 'millimetre', dimension: 'length' },
  { code: 'in', symbol: 'in', label: 'inch', dimension: 'length' },
]

test('a bare number is in the unit that was picked, one with a unit keeps its own', () => {
  const choice = { ...noChoice('length'), min: '10', max: '0.5 in', unit: 'mm' }
  expect(toSpecFilter(choice)).toEqual({ key: 'length', min: '10 mm', max: '0.5 in' })
})

test('a unit without a bound and empty bounds choose nothing', () => {
  expect(readFacetChoices({ 'f.length.unit': 'mm', 'f.length.min': ' ', 'f.material': '' })).toEqual([])
})

test('at most fifty facets are chosen, whatever the address says', () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`f.key_${index}`, 'x']))
  expect(readFacetChoices(many)).toHaveLength(50)
})

test('a value is chosen and taken back without touching the others', () => {
  const both = toggled(toggled(noChoice('material'), 'A2'), 'A4')
  expect(both.values).toEqual(['A2', 'A4'])
  expect(toggled(both, 'A2').values).toEqual(['A4'])
  expect(withChoice([both], noChoice('material'))).toEqual([])
})

test('a value takes the place of bounds on the same facet', () => {
  const bounded = { ...noChoice('length'), min: '10', max: '20', unit: 'in' }
  expect(toggled(bounded, '80')).toEqual({ ...noChoice('length'), values: ['80'] })
})

test('each part of a choice reads as people write it, and is taken away by itself', () => {
  const choice = { ...noChoice('length'), values: ['20'], min: '1', max: '2', unit: 'in' }
  const texts = choiceTexts(choice, { unit: 'mm', values: [{ value: '20', label: '20' }] }, units)
  expect(texts.map(({ text }) => text)).toEqual(['20 mm', '1 – 2 in'])
  expect(texts.map(({ without }) => toSpecFilter(without))).toEqual([
    { key: 'length', min: '1 in', max: '2 in' },
    { key: 'length', in: ['20'] },
  ])
  expect(choiceTexts({ ...noChoice('v'), contains: '24 V' }, undefined, units)[0]?.text).toBe('covers 24 V')
})
