import type { PlacedToken } from './token.ts'

/** Of a query no more units are taken for words. */
const SPLIT_MAX = 3

/** What a query is where one unit that stands behind a space is a word instead; `split` is the place of its number. */
export function unitsAsWords(tokens: readonly PlacedToken[]): { split: number; tokens: PlacedToken[] }[] {
  const ways = tokens.flatMap((token, split) => {
    if (token.kind !== 'number' || token.unit === null || token.bound !== 'exact' || token.max !== null) return []
    const { unit, min, from, to } = token
    const at = to - unit.length
    const [before, behind] = [tokens[split - 1], tokens[split + 1]]
    const mayBeName = before?.kind === 'word' && /^[a-z]/i.test(unit)
    const maySayNext = behind?.kind === 'number' && /^[a-z]$/i.test(unit)
    if (!token.text.endsWith(` ${unit}`) || !(mayBeName || maySayNext)) return []
    const number: PlacedToken = { ...token, text: min, unit: null, to: at - 1 }
    const word: PlacedToken = { kind: 'word', text: unit.toLowerCase(), symbol: unit, from: at, to }
    return [{ split, tokens: [...tokens.slice(0, split), { ...number, from }, word, ...tokens.slice(split + 1)] }]
  })
  return ways.slice(0, SPLIT_MAX)
}
