/**
 * How prices are resolved, said a second time and as plainly as possible: what `pricing.quote` must agree with. Unit prices are whole
 * millionths, percentages whole hundredths of a percent, instants are days.
 */
export interface List {
  id: number
  /** 1 the company, 2 its segment, 3 everyone, 4 somebody else. */
  target: 1 | 2 | 3 | 4
  currency: string
  priority: number
  from: number | null
  until: number | null
  prices: { product: number; minQuantity: number; unit: bigint }[]
}

export interface Deal {
  id: number
  percentOff: bigint | null
  amountOff: bigint | null
  currency: string | null
  /** Null: every product. */
  product: number | null
  from: number | null
  until: number | null
}

export interface Answer {
  list: number
  currency: string
  listUnit: bigint
  unit: bigint
  net: bigint
  until: number | null
}

export const minorDigits: Record<string, number> = { EUR: 2, JPY: 0, KWD: 3 }

/** The buyer buys in EUR. */
export function resolvePrice(
  lists: readonly List[],
  deals: readonly Deal[],
  product: number,
  quantity: number,
  at: number,
): Answer | null {
  const reached = (list: List) =>
    list.prices.filter((price) => price.product === product && price.minQuantity <= quantity).toSorted(byQuantity)
  const mine = lists.filter(({ target }) => target < 4).toSorted(byRank)
  const best = mine.find((list) => holds(list, at) && reached(list).length > 0)
  if (!best) return null
  const base = reached(best)[0]
  const tier = reached(best).at(-1)
  if (!base || !tier) return null

  const isOnIt = (deal: Deal) =>
    (deal.product === null || deal.product === product) && (deal.currency === null || deal.currency === best.currency)
  const reduced = deals
    .filter((deal) => holds(deal, at) && isOnIt(deal))
    .map((deal) => ({ deal, unit: apply(deal, tier.unit) }))
  const deal = reduced.toSorted((one, other) => compare(one.unit, other.unit) || one.deal.id - other.deal.id)[0]
  const unit = deal?.unit ?? tier.unit

  const publicList = mine.find(
    (list) => list.target === 3 && list.currency === best.currency && holds(list, at) && reached(list).length > 0,
  )
  const listsToCome = mine.slice(0, mine.indexOf(best)).filter((list) => begins(list, at) && reached(list).length > 0)
  const dealsToCome = deals.filter((deal) => begins(deal, at) && isOnIt(deal))
  const changes = [best.until, deal?.deal.until, ...[...listsToCome, ...dealsToCome].map(({ from }) => from)]
  const days = changes.filter((day) => day !== null && day !== undefined)
  return {
    list: best.id,
    currency: best.currency,
    listUnit: (publicList && reached(publicList)[0]?.unit) ?? base.unit,
    unit,
    net: divideHalfEven(unit * BigInt(quantity), 10n ** BigInt(6 - (minorDigits[best.currency] ?? 0))),
    until: days.length > 0 ? Math.min(...days) : null,
  }
}

/** Would nothing tell which of two lists holds? */
export const tie = (one: List, other: List): boolean =>
  one.target === other.target &&
  one.currency === other.currency &&
  one.priority === other.priority &&
  (one.from ?? -Infinity) < (other.until ?? Infinity) &&
  (other.from ?? -Infinity) < (one.until ?? Infinity) &&
  one.prices.some(({ product }) => other.prices.some((price) => price.product === product))

const byRank = (one: List, other: List) =>
  one.target - other.target ||
  Number(one.currency !== 'EUR') - Number(other.currency !== 'EUR') ||
  other.priority - one.priority ||
  one.id - other.id

const byQuantity = (one: { minQuantity: number }, other: { minQuantity: number }) => one.minQuantity - other.minQuantity

const begins = ({ from }: { from: number | null }, at: number) => from !== null && from > at
const holds = (window: { from: number | null; until: number | null }, at: number) =>
  !begins(window, at) && (window.until === null || window.until > at)

function apply({ percentOff, amountOff }: Deal, unit: bigint): bigint {
  const reduced =
    percentOff === null ? unit - (amountOff ?? 0n) : divideHalfEven(unit * (10_000n - percentOff), 10_000n)
  return reduced < 0n ? 0n : reduced
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const twice = (dividend % divisor) * 2n
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient
}

const compare = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0)
