import { describe, expect, test } from 'vitest'
import { encodeCursor, fromGlobalId, parsePage, requireRowId, rowIdOf, toConnection, toGlobalId } from './index.ts'

describe('global ids', () => {
  test('come back as the type and row id they were made of', () => {
    expect(fromGlobalId(toGlobalId('Product', 42n))).toEqual({ type: 'Product', id: '42' })
    expect(rowIdOf(toGlobalId('Product', '9223372036854775807'), 'Family', 'Product')).toBe('9223372036854775807')
  })

  test.each([
    '',
    'nonsense',
    toGlobalId('Product', 'x'),
    toGlobalId('Product', -1),
    toGlobalId('Product', '9223372036854775808'),
  ])('made up by a client are no ids: %s', (text) => expect(fromGlobalId(text)).toBeNull())

  test('of another type are refused where an id is required', () => {
    expect(() => requireRowId(toGlobalId('Brand', 1), 'Product')).toThrow('Not an id of a Product.')
  })
})

describe('paging', () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({ id: index + 1 }))
  const read = (args: Parameters<typeof parsePage>[0]) => {
    const page = parsePage(args)
    const from = Number(page.cursor?.[0] ?? (page.direction === 'forward' ? 0 : Infinity))
    const ordered = page.direction === 'forward' ? rows : rows.toReversed()
    const behind = ordered.filter((row) => (page.direction === 'forward' ? row.id > from : row.id < from))
    return toConnection(behind.slice(0, page.limit), page, (row) => [row.id])
  }
  const ids = (connection: ReturnType<typeof read>) => connection.nodes.map((node) => node.id)

  test('walks forwards through every row once', () => {
    const first = read({ first: 4 })
    const second = read({ first: 4, after: first.pageInfo.endCursor })
    const third = read({ first: 4, after: second.pageInfo.endCursor })
    expect([first, second, third].flatMap(ids)).toEqual(rows.map((row) => row.id))
    expect([first, second, third].map((page) => page.pageInfo.hasNextPage)).toEqual([true, true, false])
    expect([first, second, third].map((page) => page.pageInfo.hasPreviousPage)).toEqual([false, true, true])
  })

  test('walks backwards and shows each page in the order of the list', () => {
    const last = read({ last: 3 })
    const beforeLast = read({ last: 3, before: last.pageInfo.startCursor })
    expect(ids(last)).toEqual([8, 9, 10])
    expect(ids(beforeLast)).toEqual([5, 6, 7])
    expect(beforeLast.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  })

  test('reads 24 rows when nothing is asked for', () => expect(parsePage({}).size).toBe(24))

  test.each([
    [{ first: 101 }, 'at most 100'],
    [{ last: 500 }, 'at most 100'],
    [{ first: -1 }, 'must not be negative'],
    [{ first: 1, last: 1 }, 'not both'],
    [{ first: 1, before: encodeCursor([1]) }, 'not both'],
    [{ after: 'nonsense' }, 'not one of this list'],
    [{ after: Buffer.from('[2,5]').toString('base64url') }, 'not one of this list'],
    [{ after: Buffer.from('[1,{}]').toString('base64url') }, 'not one of this list'],
  ])('refuses %o with an error a client can act on', (args, message) => {
    expect(() => parsePage(args)).toThrow(message)
  })

  test('of an empty list has no cursors', () => {
    expect(toConnection([], parsePage({}), () => [1]).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })
})
