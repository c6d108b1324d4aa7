import { fonts } from './fonts.ts'
import { LEFT, RIGHT } from './document-head.ts'
import type { Printed, PrintedLine } from './document.repository.ts'
import { printedNumber } from './printed-number.ts'

type Pdf = PDFKit.PDFDocument

interface Column {
  title: string
  x: number
  width: number
  align: 'left' | 'right'
  textOf: (line: PrintedLine) => string
}

const textOf = {
  position: ({ position }: PrintedLine) => String(position),
  sku: ({ sku }: PrintedLine) => sku,
  name: ({ name }: PrintedLine) => name,
  quantity: ({ quantity }: PrintedLine) => printedNumber(quantity),
}

const GOODS: Column[] = [
  { title: 'No.', x: LEFT, width: 22, align: 'left', textOf: textOf.position },
  { title: 'SKU', x: 74, width: 130, align: 'left', textOf: textOf.sku },
  { title: 'Description', x: 210, width: 265, align: 'left', textOf: textOf.name },
  { title: 'Quantity', x: 480, width: RIGHT - 480, align: 'right', textOf: textOf.quantity },
]

const GOODS_AND_PRICES: Column[] = [
  { title: 'No.', x: LEFT, width: 22, align: 'left', textOf: textOf.position },
  { title: 'SKU', x: 74, width: 88, align: 'left', textOf: textOf.sku },
  { title: 'Description', x: 166, width: 126, align: 'left', textOf: textOf.name },
  { title: 'Quantity', x: 296, width: 50, align: 'right', textOf: textOf.quantity },
  { title: 'Unit', x: 350, width: 78, align: 'right', textOf: ({ unit }) => printedNumber(unit) },
  { title: 'VAT', x: 430, width: 30, align: 'right', textOf: ({ taxRate }) => `${Number(taxRate)}%` },
  { title: 'Net', x: 464, width: RIGHT - 464, align: 'right', textOf: ({ net }) => printedNumber(net) },
]

const BOTTOM = 760

/** The table of lines; its head is repeated on each page. */
export function writeLines(pdf: Pdf, { lines, document }: Printed): void {
  const columns = document.kind === 'PACKING_SLIP' ? GOODS : GOODS_AND_PRICES
  writeTitles(pdf, columns)
  for (const line of lines) {
    const height = Math.max(...columns.map(({ width, textOf }) => pdf.heightOfString(textOf(line), { width })))
    if (pdf.y + height > BOTTOM) {
      pdf.addPage()
      writeTitles(pdf, columns)
    }
    const y = pdf.y
    for (const { x, width, align, textOf } of columns) pdf.text(textOf(line), x, y, { width, align })
    pdf.y = y + height + 4
  }
}

function writeTitles(pdf: Pdf, columns: readonly Column[]): void {
  const y = pdf.y
  pdf.font(fonts.bold).fontSize(8)
  for (const { title, x, width, align } of columns) pdf.text(title, x, y, { width, align })
  pdf
    .moveTo(LEFT, y + 12)
    .lineTo(RIGHT, y + 12)
    .lineWidth(0.5)
    .stroke()
  pdf.font(fonts.regular).y = y + 17
}
