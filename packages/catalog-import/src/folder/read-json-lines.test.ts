import { expect, it } from 'vitest'

import { readJsonLines } from './read-json-lines.ts'

async function* pieces(...texts: string[]) {
  yield* texts
}

const read = (...texts: string[]) => Array.fromAsync(readJsonLines(pieces(...texts)))

it('numbers lines as they lie in the file, wherever it was cut while it was read', async () => {
  expect(await read('{"a"', ':1}\n\n{"b":', '2}\r\n', '{"c":3}')).toEqual([
    { line: 1, row: { a: 1 } },
    { line: 3, row: { b: 2 } },
    { line: 4, row: { c: 3 } },
  ])
})

it('tells what is no object and goes on', async () => {
  const [broken, list, good] = await read('{"a":\n[1]\n{"a":1}\n')
  expect(broken).toMatchObject({ line: 1, fault: expect.stringMatching(/no JSON/) })
  expect(list).toEqual({ line: 2, fault: 'this line holds no JSON object' })
  expect(good).toEqual({ line: 3, row: { a: 1 } })
})

it('ends lines at line feeds alone', async () => {
  expect(await read('{"a":"one\u2028two"}\n')).toEqual([{ line: 1, row: { a: 'one\u2028two' } }])
})

it('stops when a line never ends', async () => {
  await expect(read('x'.repeat(16_000_001))).rejects.toThrow('Line 1 is longer than 16 million characters')
})
