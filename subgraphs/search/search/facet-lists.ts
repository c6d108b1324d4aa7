/** The numbers in lists of facets, negative for a further value of the same attribute: written as `search.variable_length` does. */
export function readLists(lists: string): Int32Array {
  const characters = Buffer.from(lists, 'latin1')
  const numbers = new Int32Array(characters.length)
  let [count, number, shift, sign] = [0, 0, 0, 1]
  for (let at = 0; at < characters.length; at++) {
    const bits = (characters[at] ?? 0) - ZERO
    if (bits < 0) sign = -1
    else {
      number |= (bits & 31) << shift
      shift += 5
      if (bits < 32) {
        numbers[count++] = sign * number
        number = shift = 0
        sign = 1
      }
    }
  }
  return numbers.subarray(0, count)
}

const ZERO = '0'.charCodeAt(0)
