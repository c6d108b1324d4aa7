import type { Token } from './token.ts'

/** Words that tell nothing of a product: of sentences, and of asking. None that is also a thing ("die"), or begins a standard ("AS 568"). */
export const STOP: ReadonlySet<string> = new Set(
  [
    ', x & + - / @ a an and any at by for from has have in my of on or our per some that the this to we which with',
    'buy find looking need needed order please quote want',
    'avec con fur mit oder para pour und von',
    'en',
  ].flatMap((words) => words.split(/[ ,]/)),
)

const PIECES = /^(?:pcs?|pieces?|stk)$/
const QUANTITY = /^(?:qty|quantity)$/

/** The places that tell how many are bought: "10 pcs", "qty 50". */
export function placesOfQuantities(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, place) => {
    if (token.kind !== 'word') return []
    if (PIECES.test(token.text)) return isCount(tokens[place - 1]) ? [place - 1, place] : [place]
    return QUANTITY.test(token.text) && isCount(tokens[place + 1]) ? [place, place + 1] : []
  })
}

const isCount = (token: Token | undefined) =>
  token?.kind === 'number' && token.unit === null && token.max === null && /^\d+$/.test(token.min)
