import { fonts } from './fonts.ts'
import { LEFT, RIGHT } from './document-head.ts'
import type { Printed } from './document.repository.ts'
import { printedNumber } from './printed-number.ts'

type Pdf = PDFKit.PDFDocument

const BOTTOM = 690

/** Net, VAT for each rate, what is to be paid, and what the tax office and the buyer have to know. */
export function writeTotals(pdf: Pdf, printed: Printed): void {
  const { order, taxes, net, total, lines } = printed
  if (pdf.y > BOTTOM) pdf.addPage()
  pdf.moveTo(LEFT, pdf.y).lineTo(RIGHT, pdf.y).lineWidth(0.5).stroke()
  pdf.y += 8
  writeAmount(pdf, 'Net', net, order.currency)
  for (const { rate, net: base, tax } of taxes) {
    writeAmount(pdf, `VAT ${Number(rate)}% on ${printedNumber(base)}`, tax, order.currency)
  }
  pdf.font(fonts.bold)
  writeAmount(pdf, 'Total', total, order.currency)
  pdf.font(fonts.regular).y += 10
  for (const note of notesOf(
    printed,
    lines.some(({ reverseCharge }) => reverseCharge),
  ))
    pdf.text(note, LEFT, pdf.y + 4)
}

function writeAmount(pdf: Pdf, label: string, amount: string, currency: string): void {
  const y = pdf.y
  pdf.fontSize(9).text(label, 220, y, { width: 185 })
  pdf.text(`${printedNumber(amount)} ${currency}`, 410, y, { width: RIGHT - 410, align: 'right' })
  pdf.y = y + 14
}

function notesOf({ document, order, termsDays, seller }: Printed, isReverseCharge: boolean): string[] {
  const notes: string[] = []
  if (isReverseCharge) {
    notes.push(
      `Reverse charge: the VAT is owed by the recipient (Article 196 of Directive 2006/112/EC). VAT id of the recipient: ${order.companyVatId ?? ''}.`,
    )
  }
  if (document.kind === 'CREDIT_NOTE') notes.push('The amount is paid back, or set off against what is owed.')
  else if (termsDays !== null) {
    const due = new Date(document.issuedAt.getTime() + termsDays * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10)
    notes.push(`To be paid by ${due}, within ${termsDays} days, to ${seller.bank}.`)
  } else notes.push('Paid by the method chosen at the checkout; nothing is left to be paid.')
  return notes
}
