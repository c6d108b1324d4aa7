import { describe, expect, test } from 'vitest'
import { makeSku } from './sku.ts'

describe('makeSku', () => {
  test.each([
    ['HCS-4017', ['M12', '50', 'A4'], 'HCS-4017-M12-50-A4'],
    ['HCS-4017', ['M12×1.5', '50'], 'HCS-4017-M12X1.5-50'],
    ['CAP', ['1/4-20', '1"'], 'CAP-1/4-20-1IN'],
    ['SEAL', ['Stainless steel A2', null, ''], 'SEAL-STAINLESS-STEEL-A2'],
    ['FAM', [], 'FAM'],
  ])('reads back as family %s with axes %j', (code, tokens, sku) => expect(makeSku(code, tokens)).toBe(sku))
})
