import { fileTypeFromBuffer } from 'file-type'

/** How much of a file is enough to tell its type. */
export const SNIFFED_BYTES = 4_100

/** What a file is by its content, whatever it is called: a content type, or null when nothing is recognized. */
export async function sniffContentType(start: Uint8Array, byteSize: number): Promise<string | null> {
  return sniffCad(start, byteSize) ?? (await fileTypeFromBuffer(start))?.mime ?? null
}

/** The formats of CAD, which file-type knows by halves or not at all. */
function sniffCad(start: Uint8Array, byteSize: number): string | null {
  const text = Buffer.from(start)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^\s*ISO-10303-21;/.test(text)) return 'model/step'
  if (text.startsWith('AutoCAD Binary DXF\r\n\u001a\0')) return 'image/vnd.dxf'
  // Pairs of a group code and a value: comments (999), then the first section.
  if (/^(?:\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION\s*\r?\n/.test(text)) return 'image/vnd.dxf'
  if (/^\s*solid\b[^\n]*\n\s*(?:facet\s+normal|endsolid)\b/.test(text)) return 'model/stl'
  if (isBinaryStl(start, byteSize)) return 'model/stl'
  return null
}

/** A header of 80 bytes, the number of triangles, 50 bytes for each: nothing else adds up so. */
function isBinaryStl(start: Uint8Array, byteSize: number): boolean {
  if (start.length < 84) return false
  const triangles = new DataView(start.buffer, start.byteOffset).getUint32(80, true)
  return triangles > 0 && byteSize === 84 + 50 * triangles
}
