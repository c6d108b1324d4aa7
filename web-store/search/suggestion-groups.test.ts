import { expect, test } from 'vitest'
import { suggestionGroups } from './suggestion-groups.ts'

test('suggestions stand by their kind, that of the best first, and each leads somewhere', () => {
  const groups = suggestionGroups([
    { text: 'Hex Nuts', productCount: 120, target: { __typename: 'Category', slug: 'hex-nuts' } },
    {
      text: 'HN M8/1',
      productCount: 1,
      target: { __typename: 'Product', id: '1', sku: 'HN M8/1', name: 'Hex Nut M8' },
    },
    { text: 'Hex Keys', productCount: 40, target: { __typename: 'Category', slug: 'hex-keys' } },
    { text: 'Hexa & Co', productCount: 7, target: { __typename: 'Brand', slug: 'hexa' } },
  ])
  expect(groups).toEqual([
    {
      name: 'Categories',
      options: [
        { text: 'Hex Nuts', detail: null, count: 120, href: '/c/hex-nuts' },
        { text: 'Hex Keys', detail: null, count: 40, href: '/c/hex-keys' },
      ],
    },
    { name: 'Parts', options: [{ text: 'HN M8/1', detail: 'Hex Nut M8', count: null, href: '/p/HN%20M8%2F1' }] },
    { name: 'Brands', options: [{ text: 'Hexa & Co', detail: null, count: 7, href: '/search?q=Hexa+%26+Co' }] },
  ])
})
