import type { RepeatedSizes } from './clause.ts'
import type { Reading } from './size-clauses.ts'
import type { Token } from './token.ts'
import type { VocabularyAttribute } from './vocabulary.repository.ts'

/** The sizes that begin at a token, each with a unit, where some of them are the same: "4 x 4 x 1/4 in". */
export function repeatedFrom(
  tokens: readonly Token[],
  from: number,
  readings: readonly Reading[],
  attributes: readonly VocabularyAttribute[],
): RepeatedSizes | null {
  if (!hasMore(tokens[from]) || hasMore(tokens[from - 1])) return null
  let last = from
  while (hasMore(tokens[last])) last++
  const sizes = readings.slice(from, last + 1).flatMap(({ min }) => min ?? [])
  if (new Set(sizes).size === sizes.length) return null
  const texts = tokens.slice(from, last + 1).map((token) => (token.kind === 'number' ? token.min : ''))
  return { sizes, keys: sizeKeysOf(attributes), text: texts.join('x'), isCanonical: true }
}

const hasMore = (token: Token | undefined) => token?.kind === 'number' && token.isOneOfSizes === true

/** The attributes that sizes are of: in the dimension that most sizes have. */
export function sizeKeysOf(attributes: readonly VocabularyAttribute[]): string[] {
  const sizes = attributes.filter(({ isSize, type }) => isSize && type === 'NUMBER')
  const byDimension = [...Map.groupBy(sizes, ({ dimension }) => dimension).values()]
  const most = byDimension.reduce<VocabularyAttribute[]>((one, other) => (other.length > one.length ? other : one), [])
  return [...new Set(most.map(({ key }) => key))]
}
