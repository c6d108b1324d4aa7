import { extname } from 'node:path'

/** What a browser saves a document as: its title, with the extension of what it is. */
export function downloadName(objectKey: string, title: string | null): string {
  const extension = extname(objectKey)
  const name = title ?? 'document'
  return name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`
}
