import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { startRedis } from '@tensile/local-stack'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createCache, type CacheEntry } from './index.ts'

const started = await startRedis({ folder: mkdtempSync(`${tmpdir()}/cache-`), port: 0 })
if (!started) throw new Error('these tests need a Redis on the PATH')
const cache = createCache(started.url)
const entry: CacheEntry = { name: 'part', lifetimeSeconds: 90, scope: 'the same for all', tags: ['{id}'] }

let position = '0/10'
let asked: string[][] = []
let suffix = ''
beforeEach(() => {
  asked = []
  suffix = crypto.randomUUID()
})
afterAll(async () => {
  cache.close()
  await started.stop()
})

const part = (name: string) => ({ name, changed: new Date(0), sizes: new Map([['d', 12]]) })
const read = (keys: string[], mustHaveSeen: string | null = null, from = cache) =>
  from.readThrough({
    entry: { ...entry, tags: ['{id}', `all${suffix}`] },
    keys,
    keyOf: (key) => key + suffix,
    idOf: (key) => key + suffix,
    mustHaveSeen,
    read: async (missing: readonly string[]) => {
      asked.push([...missing])
      return { values: new Map(missing.filter((key) => key !== 'none').map((key) => [key, part(key)])), position }
    },
  })
/** Keeping is not waited for by readers. */
const kept = (keys: string[]) =>
  expect
    .poll(async () => {
      asked = []
      await read(keys)
      return asked
    })
    .toEqual([])

test('what was read once is not read again, in all its types, and only what is missing is', async () => {
  expect(await read(['a', 'b'])).toEqual(
    new Map([
      ['a', part('a')],
      ['b', part('b')],
    ]),
  )
  await kept(['a', 'b'])
  asked = []
  expect((await read(['b', 'c'])).get('b')).toEqual(part('b'))
  expect(asked).toEqual([['c']])
})

test('what is not there is asked for each time', async () => {
  expect(await read(['none'])).toEqual(new Map())
  await read(['none'])
  expect(asked).toEqual([['none'], ['none']])
})

test('a drop counts from its position on, for one tag or for all', async () => {
  await read(['a', 'b'])
  await kept(['a', 'b'])
  await cache.drop([`a${suffix}`], '0/20')
  asked = []
  await read(['a', 'b'])
  expect(asked).toEqual([['a']])
  await cache.drop([`all${suffix}`], '0/20')
  asked = []
  await read(['a', 'b'])
  expect(asked).toEqual([['a', 'b']])
})

test('what was read from a replica older than the last drop never counts', async () => {
  await cache.drop([`a${suffix}`], '0/20')
  position = '0/1F'
  await read(['a'])
  await read(['a'])
  expect(asked).toEqual([['a'], ['a']])
  position = '0/20'
  await read(['a'])
  await kept(['a'])
  position = '0/10'
})

test('who must see a write gets nothing that was read before it', async () => {
  await read(['a'])
  await kept(['a'])
  asked = []
  await read(['a'], '0/10')
  expect(asked).toEqual([])
  await read(['a'], '0/11')
  expect(asked).toEqual([['a']])
})

test('a value that no longer holds is read again', async () => {
  let isOver = false
  const readWindow = () =>
    cache.readThrough({
      entry,
      keys: ['window'],
      keyOf: (key) => key + suffix,
      idOf: (key) => key + suffix,
      holds: () => !isOver,
      mustHaveSeen: null,
      read: async (missing: readonly string[]) => {
        asked.push([...missing])
        return { values: new Map([['window', 1]]), position }
      },
    })
  await expect
    .poll(async () => {
      asked = []
      await readWindow()
      return asked
    })
    .toEqual([])
  isOver = true
  await readWindow()
  expect(asked).toEqual([['window']])
})

test('without Redis everything is read, and a drop that can’t be said is an error', async () => {
  const gone = createCache('redis://127.0.0.1:1')
  expect(await read(['a'], null, gone)).toEqual(new Map([['a', part('a')]]))
  await expect(gone.drop(['a'], '0/1')).rejects.toThrow()
  gone.close()
})
