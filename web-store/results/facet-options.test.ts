import { expect, test } from 'vitest'
import { noChoice } from './facet-choice.ts'
import { facetOptions, mainOptions, packFacet, shortNumber } from './facet-options.ts'

const sizes = Array.from({ length: 20 }, (_, index) => ({
  value: `M${index + 1}`,
  label: `M${index + 1}`,
  count: index === 14 ? 500 : 20 - index,
  selected: false,
}))
const facet = packFacet({ label: 'Thread size', type: 'TEXT', values: sizes })

test('chosen values come first, the rest keeps the order of the attribute', () => {
  const options = facetOptions(facet, { ...noChoice('thread_size'), values: ['M12'] })
  expect(options.slice(0, 3).map(({ value, selected }) => [value, selected])).toEqual([
    ['M12', true],
    ['M1', false],
    ['M2', false],
  ])
})

test('a chosen value that no product has now can still be taken back', () => {
  const [first] = facetOptions(facet, { ...noChoice('thread_size'), values: ['M99'] })
  expect(first).toEqual({ value: 'M99', label: 'M99', count: 0, selected: true })
})

test('a long facet shows the commonest values first, in their own order', () => {
  const shown = mainOptions(facetOptions(facet, noChoice('thread_size'))).map(({ value }) => value)
  expect(shown).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M15'])
})

test('a yes or no is chosen by its own filter', () => {
  const values = ['true', 'false'].map((value) => ({ value, label: value, count: 1, selected: false }))
  const options = facetOptions(packFacet({ label: 'Brake', type: 'BOOLEAN', values }), {
    ...noChoice('brake'),
    is: false,
  })
  expect(options.find(({ selected }) => selected)?.value).toBe('false')
})

test('a value travels as short as it can be, its label only where that differs', () => {
  const values = [
    { value: 'CE', label: 'CE', count: 169, selected: false },
    { value: 'true', label: 'Yes', count: 3, selected: false },
  ]
  expect(packFacet({ label: 'Approvals', type: 'MULTI_SELECT', values }).values).toEqual([
    ['CE', 169],
    ['true', 3, 'Yes'],
  ])
})

test('a converted number is shown with six digits, any other as it is', () => {
  expect(shortNumber('3.14960629921')).toBe('3.14961')
  expect(['1.75', '12345678', '1234567.25', 'M12x1.75-6g'].map(shortNumber)).toEqual([
    '1.75',
    '12345678',
    '1234567.25',
    'M12x1.75-6g',
  ])
})
