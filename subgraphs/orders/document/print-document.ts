import PDFDocument from 'pdfkit'
import type { Printed } from './document.repository.ts'
import { writeAddresses, writeFooter, writeHead } from './document-head.ts'
import { writeLines } from './document-lines.ts'
import { writeTotals } from './document-totals.ts'

/** The PDF of a document, A4. */
export async function printDocument(printed: Printed): Promise<Uint8Array> {
  const { document, order, seller } = printed
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 50,
    bufferPages: true,
    info: {
      Title: document.number,
      Author: seller.name,
      Subject: `Order ${order.number}`,
      CreationDate: document.issuedAt,
    },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  writeHead(pdf, printed)
  writeAddresses(pdf, printed)
  writeLines(pdf, printed)
  if (document.kind !== 'PACKING_SLIP') writeTotals(pdf, printed)
  writeFooter(pdf, printed)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
