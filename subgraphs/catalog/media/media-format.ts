import { extname } from 'node:path'
import type { MediaKind } from '../generated/resolvers.ts'

export interface MediaFormat {
  kind: MediaKind
  contentType: string
  /** The first is the one that we give it. */
  extensions: readonly [string, ...string[]]
}

/** What is taken. CAD types are not registered with every browser: clients go by the extension. */
export const mediaFormats: readonly MediaFormat[] = [
  { kind: 'IMAGE', contentType: 'image/png', extensions: ['.png'] },
  { kind: 'IMAGE', contentType: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  { kind: 'IMAGE', contentType: 'image/webp', extensions: ['.webp'] },
  { kind: 'IMAGE', contentType: 'image/avif', extensions: ['.avif'] },
  { kind: 'DOCUMENT', contentType: 'application/pdf', extensions: ['.pdf'] },
  { kind: 'CAD', contentType: 'model/step', extensions: ['.step', '.stp'] },
  { kind: 'CAD', contentType: 'image/vnd.dxf', extensions: ['.dxf'] },
  { kind: 'CAD', contentType: 'model/stl', extensions: ['.stl'] },
]

/** Megabytes, by kind. */
export const megabytesMax: Record<MediaKind, number> = { IMAGE: 20, DOCUMENT: 100, CAD: 100 }

export const formatOf = (contentType: string): MediaFormat | undefined =>
  mediaFormats.find((format) => format.contentType === contentType)

/** "model/step (.step, .stp), image/vnd.dxf (.dxf), ..." */
export const describeFormats = (kind: MediaKind): string =>
  mediaFormats
    .filter((format) => format.kind === kind)
    .map(({ contentType, extensions }) => `${contentType} (${extensions.join(', ')})`)
    .join(', ')

/** What a browser saves a document as: its title, with the extension of what it is. */
export function downloadName(objectKey: string, title: string | null): string {
  const own = extname(objectKey)
  const extensions = mediaFormats.find(({ extensions }) => extensions[0] === own)?.extensions ?? [own]
  const name = title ?? 'document'
  return extensions.some((extension) => name.toLowerCase().endsWith(extension)) ? name : `${name}${own}`
}
