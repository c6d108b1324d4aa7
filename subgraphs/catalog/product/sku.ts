/** "HCS-4017" and ["M12x1.5", "50", "A4"] -> "HCS-4017-M12X1.5-50-A4". The same values always give the same SKU. */
export const makeSku = (familyCode: string, tokens: readonly (string | null)[]): string =>
  [familyCode, ...tokens.map((token) => toSkuToken(token ?? '')).filter((token) => token !== '')].join('-')

const toSkuToken = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll('×', 'X')
    .replaceAll('"', 'IN')
    .replace(/[^A-Z0-9./+]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
