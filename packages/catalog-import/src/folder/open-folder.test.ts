import { gzipSync } from 'node:zlib'

import { expect, it } from 'vitest'

import { fixture, motor, temporaryFolder } from '../../tests/temporary-folder.ts'
import type { Sheet } from '../rows.ts'
import { openFolder } from './open-folder.ts'

const read = <Row>(sheet: Sheet<Row>) => Array.fromAsync(sheet.read())

it('reads each file from CSV or JSON Lines, packed or not', async () => {
  const folder = temporaryFolder({
    'families.jsonl': '{"leaf_path":["A","B"],"name":"F"}\n',
    'products.jsonl.gz': gzipSync(motor('M-1', { voltage: 24 })),
    'categories.csv.gz': gzipSync('\ufeffname,level,parent_path\nA,cluster,\n'),
  })
  const source = openFolder(folder)
  expect(await read(source.categories)).toEqual([{ line: 2, row: { path: ['A'], level: 'CLUSTER' } }])
  expect(await read(source.attributes)).toEqual([])
  expect(await read(source.families)).toMatchObject([{ line: 1, row: { path: ['A', 'B', 'F'] } }])
  expect(await read(source.products)).toMatchObject([{ line: 1, row: { sku: 'M-1', specs: { voltage: 24 } } }])
  expect(source.products.name).toBe('products.jsonl.gz')
  expect(source.fractionRead()).toBe(1)
})

it('hangs a classification below one cluster, and finds the owners of its attributes by their classes', async () => {
  const folder = temporaryFolder({
    'categories.csv':
      'path,name,level,parent_path,etim_id\nCables,Cables,node,,EG1\nCables > Shoe [EC1],Shoe,leaf,Cables,EC1\n',
    'attributes.csv':
      'etim_class,key,label,type,unit,options,sort\nEC1,EF1,Width,number,mm,,1\nEC2,EF1,Width,number,mm,,1\n',
  })
  const source = openFolder(folder, { root: 'ETIM' })
  expect(await read(source.categories)).toEqual([
    { line: 0, row: { path: ['ETIM'], level: 'CLUSTER' } },
    { line: 2, row: { path: ['ETIM', 'Cables'], level: 'NODE' } },
    { line: 3, row: { path: ['ETIM', 'Cables', 'Shoe'], level: 'LEAF' } },
  ])
  expect(await read(source.attributes)).toMatchObject([
    { line: 2, row: { owner: ['ETIM', 'Cables', 'Shoe'], key: 'EF1' } },
    { line: 3, fault: 'etim_class: there is no category EC2' },
  ])
})

it('takes one file of products', async () => {
  expect(await read(openFolder(`${fixture}/products.jsonl`).products)).toHaveLength(14)
})

it('has another digest when a file or the root differs', async () => {
  const one = temporaryFolder({ 'products.jsonl': motor('A', {}) })
  const same = temporaryFolder({ 'products.jsonl': motor('A', {}) })
  const other = temporaryFolder({ 'products.jsonl': motor('B', {}) })
  const digest = await openFolder(one).digest()
  expect(await openFolder(same).digest()).toBe(digest)
  expect(await openFolder(other).digest()).not.toBe(digest)
  expect(await openFolder(one, { root: 'R' }).digest()).not.toBe(digest)
})

it.each([
  [{}, /holds nothing to import/],
  [{ 'products.csv': '', 'products.jsonl': '' }, /several files of products/],
])('refuses a folder that is not clear', (files, message) => {
  expect(() => openFolder(temporaryFolder(files))).toThrow(message)
})

it('names what is not there, and what is no table', () => {
  expect(() => openFolder('/no/such/folder')).toThrow('There is no folder /no/such/folder.')
  expect(() => openFolder(`${fixture}/../temporary-folder.ts`)).toThrow('is none of .csv, .jsonl, .csv.gz, .jsonl.gz')
})
