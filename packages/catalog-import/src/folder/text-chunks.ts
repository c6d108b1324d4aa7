import { createReadStream, type ReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { ImportError } from '../import-error.ts'

export interface TextFile {
  chunks: AsyncIterable<string>
  /** Of the file as it lies there, compressed or not. */
  bytesRead(): number
}

/** The text of a file in pieces, unpacked when its name ends in .gz, without a byte order mark. */
export function readText(path: string): TextFile {
  const file = createReadStream(path)
  return { chunks: decode(path, unpack(path, file)), bytesRead: () => file.bytesRead }
}

function unpack(path: string, file: ReadStream): Readable {
  if (!path.endsWith('.gz')) return file
  return pipeline(file, createGunzip(), () => {}) // an error destroys the stream that is read
}

async function* decode(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not UTF-8 text' : error instanceof Error ? error.message : String(error)
    throw new ImportError(`${path} can't be read: ${reason}`)
  }
}
