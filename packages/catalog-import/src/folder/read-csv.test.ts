import { expect, it } from 'vitest'

import { readCsv } from './read-csv.ts'

async function* pieces(...texts: string[]) {
  yield* texts
}

const read = (...texts: string[]) => Array.fromAsync(readCsv(pieces(...texts)))

it('reads quoted cells, also with commas, quotes and line breaks', async () => {
  expect(await read('a,b\r\n"1,5","say ""hi', '""\nthere"\r\n\r\n2,\r\n')).toEqual([
    { line: 3, row: { a: '1,5', b: 'say "hi"\nthere' } },
    { line: 5, row: { a: '2', b: '' } },
  ])
})

it('tells of rows with too few or too many cells and goes on', async () => {
  expect(await read('a,b\n1\n1,2,3\n1,2\n')).toEqual([
    { line: 2, fault: '1 cells under 2 columns' },
    { line: 3, fault: '3 cells under 2 columns' },
    { line: 4, row: { a: '1', b: '2' } },
  ])
})

it('tells of a stray quote and goes on', async () => {
  const [fault, row] = await read('a,b\n1,x"y\n1,2\n')
  expect(fault).toMatchObject({ line: 2, fault: expect.stringMatching(/quote/i) })
  expect(row).toEqual({ line: 3, row: { a: '1', b: '2' } })
})

it('tells where a quote is never closed', async () => {
  const entries = await read('a,b\n1,2\n1,"2\n3,4\n')
  expect(entries[0]).toEqual({ line: 2, row: { a: '1', b: '2' } })
  expect(entries[1]).toMatchObject({ fault: expect.stringMatching(/Quote Not Closed/) })
  expect(entries).toHaveLength(2)
})
