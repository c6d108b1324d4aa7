import { fonts } from './fonts.ts'
import { LEFT, RIGHT } from './document-head.ts'
import type { Printed, PrintedLine } from './document.repository.ts'

type Pdf = PDFKit.PDFDocument

interface Column {
  title: string
  x: number
  width: number
  align: 'left' | 'right'
  textOf: (line: PrintedLine) => string
}

const GOODS: Column[] = [
  { title: 'No.', x: LEFT, width: 28, align: 'left', textOf: ({ position }) => String(position) },
  { title: 'SKU', x: 78, width: 92, align: 'left', textOf: ({ sku }) => sku },
  { title: 'Description', x: 174, width: 150, align: 'left', textOf: ({ name }) => name },
  { title: 'Quantity', x: 326, width: 48, align: 'right', textOf: ({ quantity }) => String(quantity) },
]

const PRICES: Column[] = [
  { title: 'Unit', x: 378, width: 62, align: 'right', textOf: ({ unit }) => unit },
  { title: 'VAT', x: 442, width: 36, align: 'right', textOf: ({ taxRate }) => `${Number(taxRate)}%` },
  { title: 'Net', x: 480, width: RIGHT - 480, align: 'right', textOf: ({ net }) => net },
]

const BOTTOM = 760

/** The table of lines; its head is repeated on each page. */
export function writeLines(pdf: Pdf, { lines, document }: Printed): void {
  const columns = document.kind === 'PACKING_SLIP' ? GOODS : [...GOODS, ...PRICES]
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
