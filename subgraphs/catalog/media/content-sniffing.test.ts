import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sniffContentType } from './content-sniffing.ts'

const sniff = (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return sniffContentType(bytes, bytes.length)
}
const pixel = () => sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
const binaryStl = (triangles: number, bytes: number) => {
  const file = Buffer.alloc(bytes)
  file.write('solid made by a program that begins its header like text')
  file.writeUInt32LE(triangles, 80)
  return file
}

test('tells pictures and documents by their content', async () => {
  expect(await sniff(await pixel().png().toBuffer())).toBe('image/png')
  expect(await sniff(await pixel().jpeg().toBuffer())).toBe('image/jpeg')
  expect(await sniff(await pixel().webp().toBuffer())).toBe('image/webp')
  expect(await sniff(await pixel().avif().toBuffer())).toBe('image/avif')
  expect(await sniff('%PDF-1.7\n')).toBe('application/pdf')
})

test.each([
  ['ISO-10303-21;\nHEADER;\n', 'model/step'],
  ['\u00ef\u00bb\u00bfISO-10303-21;\r\nHEADER;', 'model/step'],
  ['0\nSECTION\n2\nHEADER\n', 'image/vnd.dxf'],
  ['  0\r\nSECTION\r\n  2\r\nHEADER\r\n', 'image/vnd.dxf'],
  ['999\nmade by a program\n  0\nSECTION\n', 'image/vnd.dxf'],
  ['AutoCAD Binary DXF\r\n\u001a\0rest', 'image/vnd.dxf'],
  ['solid bracket\n  facet normal 0 0 1\n', 'model/stl'],
  ['solid\nendsolid\n', 'model/stl'],
])('tells CAD by its signature: %j', async (start, type) => {
  expect(await sniff(start)).toBe(type)
})

test('tells a binary STL by its count of triangles, also when its header begins with "solid"', async () => {
  expect(await sniff(binaryStl(3, 84 + 150))).toBe('model/stl')
})

test('takes nothing for CAD that only resembles it', async () => {
  expect(await sniff(binaryStl(3, 84 + 151).fill(0, 0, 80))).not.toBe('model/stl')
  expect(await sniff('<html>ISO-10303-21;')).toBe(null)
  expect(await sniff('0\nSECTIONS\n')).toBe(null)
  expect(await sniff('MZ\u0090\0\u0003'.padEnd(200, '\0'))).toBe('application/x-msdownload')
  expect(await sniff('')).toBe(null)
})
