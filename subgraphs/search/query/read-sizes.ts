import type { Reader } from '../context.ts'
import type { Binding, UnitOf } from './label-binding.ts'
import type { Reading } from './size-clauses.ts'
import type { Token } from './token.ts'
import { selectQuantities, type QueryAnswers } from './vocabulary.repository.ts'

/** The threads and numbers of the tokens, as the database reads them. */
export function sizesOf(tokens: readonly Token[], { lexemes, quantities }: QueryAnswers, unitOf: UnitOf): Reading[] {
  const threads = [...lexemes]
  const numbers = [...(quantities ?? [])]
  return tokens.map((token) => {
    const thread = token.kind === 'thread' ? (threads.shift() ?? null) : null
    const pairs = numbersOf(token).map(() => ({
      measured: numbers.shift() ?? null,
      plain: numbers.shift() ?? null,
    }))
    const unit = unitOf(token)?.unit ?? null
    const [min = null, max = null] = pairs.map(({ measured, plain }) => (unit === null ? plain : measured))
    return { thread, min, max, unit, plain: pairs.map(({ plain }) => (plain === null ? '' : String(plain))) }
  })
}

export function numbersOf(token: Token): string[] {
  switch (token.kind) {
    case 'word':
      return []
    case 'thread':
      return token.length === null ? [] : [token.length]
    case 'sizes':
      return token.values
    case 'number':
      return token.max === null ? [token.min] : [token.min, token.max]
  }
}

/** Numbers beside a label in the unit that they have of its attribute. */
export async function boundValues(
  db: Reader,
  tokens: readonly Token[],
  bindings: readonly (Binding | null)[],
  readings: readonly Reading[],
): Promise<Map<Binding, (number | null)[]>> {
  const bound = bindings.flatMap((binding, at) => {
    const index = at % tokens.length
    const token = tokens[index]
    const reading = readings[index]
    return token?.kind === 'number' && binding && reading ? [{ binding, token, reading }] : []
  })
  const bare = bound.flatMap(({ binding, token, reading }) =>
    binding.unit !== null && binding.unit !== reading.unit
      ? numbersOf(token).map((number) => ({ binding, number, unit: binding.unit }))
      : [],
  )
  const quantities = await selectQuantities(db, bare)
  const values = new Map(bound.map(({ binding, reading }) => [binding, [reading.min, reading.max]]))
  for (const { binding } of bare) values.set(binding, [])
  bare.forEach(({ binding }, at) => values.get(binding)?.push(quantities[at] ?? null))
  return values
}
