import { expect, test } from 'vitest'
import { downloadName } from './media-format.ts'
import { checkUpload } from './media.service.ts'

const MB = 1024 * 1024
const png = { kind: 'IMAGE', fileName: 'bolt.png', contentType: 'image/png', byteSize: 1_000 } as const

test('takes each kind up to its limit', () => {
  expect(checkUpload({ ...png, byteSize: 20 * MB })).toEqual([])
  expect(checkUpload({ ...png, byteSize: 20 * MB + 1 })).toMatchObject([
    { path: ['input', 'byteSize'], code: 'INVALID', message: 'IMAGE takes files of 1 byte to 20 MB.' },
  ])
  const pdf = { kind: 'DOCUMENT', fileName: 'sheet.pdf', contentType: 'application/pdf', byteSize: 100 * MB } as const
  expect(checkUpload(pdf)).toEqual([])
  expect(checkUpload({ ...pdf, byteSize: 100 * MB + 1 })).toHaveLength(1)
  expect(checkUpload({ ...pdf, byteSize: 0 })).toHaveLength(1)
})

test('refuses a type of another kind, and names those that are taken', () => {
  expect(checkUpload({ ...png, kind: 'CAD' })).toMatchObject([
    {
      path: ['input', 'contentType'],
      message: 'CAD takes model/step (.step, .stp), image/vnd.dxf (.dxf), model/stl (.stl).',
    },
  ])
  expect(checkUpload({ ...png, contentType: 'image/svg+xml' })).toHaveLength(1)
})

test('tells all that is wrong at once', () => {
  const wrong = checkUpload({ kind: 'IMAGE', fileName: '../etc/passwd', contentType: 'text/html', byteSize: -1 })
  expect(wrong.map(({ path }) => path[1])).toEqual(['fileName', 'contentType', 'byteSize'])
})

test('a download is named by its title, with the extension of what it is', () => {
  expect(downloadName('documents/1.pdf', 'Data sheet')).toBe('Data sheet.pdf')
  expect(downloadName('documents/1.step', 'bracket.STP')).toBe('bracket.STP')
  expect(downloadName('documents/1.pdf', null)).toBe('document.pdf')
})
