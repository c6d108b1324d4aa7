/** How many products have a value, by the number of the value: three lists of the same length. */
export interface Tally {
  products: number
  ids: Int32Array
  /** With it as the first value of its attribute. */
  first: Int32Array
  /** With it as a further one. */
  further: Int32Array
}

/** Adds up lists of facets: numbers of values, each written as `search.variable_length` does, after a minus when it is a further one. */
export function tallyLists(products: number, lists: string): Tally {
  let number = 0
  let shift = 0
  let isFurther = false
  for (let at = 0; at < lists.length; at++) {
    const bits = lists.charCodeAt(at) - ZERO
    if (bits < 0) isFurther = true
    else {
      number |= (bits & 31) << shift
      shift += 5
      if (bits < 32) {
        if (isFurther) add(number, 0, 1)
        else add(number, 1, 0)
        number = shift = 0
        isFurther = false
      }
    }
  }
  return take(products)
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  let products = 0
  for (const tally of tallies) {
    products += tally.products
    for (let at = 0; at < tally.ids.length; at++) add(tally.ids[at] ?? 0, tally.first[at] ?? 0, tally.further[at] ?? 0)
  }
  return take(products)
}

const ZERO = '0'.charCodeAt(0)

// Where numbers are added up, by the number of the value, and the values that were met. They belong to one call at a time, which leaves
// them empty: to make them anew would take as long as to add up a thousand products.
let firstOf = new Int32Array(1 << 15)
let furtherOf = new Int32Array(1 << 15)
let met = new Int32Array(1 << 15)
let metCount = 0

function add(id: number, first: number, further: number) {
  if (id >= met.length) makeRoomFor(id)
  const firsts = firstOf[id] ?? 0
  const furthers = furtherOf[id] ?? 0
  if ((firsts | furthers) === 0) met[metCount++] = id
  firstOf[id] = firsts + first
  furtherOf[id] = furthers + further
}

function makeRoomFor(id: number) {
  const size = Math.max(id + 1, met.length * 2)
  const larger = (numbers: Int32Array) => {
    const copy = new Int32Array(size)
    copy.set(numbers)
    return copy
  }
  firstOf = larger(firstOf)
  furtherOf = larger(furtherOf)
  met = larger(met)
}

function take(products: number): Tally {
  const ids = met.slice(0, metCount)
  const first = ids.map((id) => firstOf[id] ?? 0)
  const further = ids.map((id) => furtherOf[id] ?? 0)
  for (const id of ids) firstOf[id] = furtherOf[id] = 0
  metCount = 0
  return { products, ids, first, further }
}
