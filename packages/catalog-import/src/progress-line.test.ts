import { expect, it } from 'vitest'

import { describeProgress } from './progress-line.ts'

it('shows how far it is, how fast, and how long it will take', () => {
  expect(describeProgress({ products: 32_000, fraction: 0.4 }, 10)).toBe(
    '██████████░░░░░░░░░░░░░░ 40 %  32,000 products  3,200/s  15 s left',
  )
})

it('does not guess what it cannot know', () => {
  expect(describeProgress({ products: 1_000, fraction: null }, 0)).toBe('1,000 products')
  expect(describeProgress({ products: 0, fraction: 0 }, 1)).toBe(`${'░'.repeat(24)} 0 %  0 products  0/s`)
})
