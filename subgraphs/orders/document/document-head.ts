import { fonts } from './fonts.ts'
import type { Address } from '../generated/resolvers.ts'
import type { Printed } from './document.repository.ts'

type Pdf = PDFKit.PDFDocument

const TITLES: Record<string, string> = { INVOICE: 'Invoice', PACKING_SLIP: 'Packing slip', CREDIT_NOTE: 'Credit note' }

export const LEFT = 50
export const RIGHT = 545

/** Who sells, what the document is, and what it is about. */
export function writeHead(pdf: Pdf, printed: Printed): void {
  const { document, order, seller } = printed
  pdf.font(fonts.bold).fontSize(11).text(seller.name, LEFT, 50)
  pdf.font(fonts.regular).fontSize(9).text(seller.address.join(', '))
  pdf.text(`VAT id ${seller.vatId}`)
  pdf
    .font(fonts.bold)
    .fontSize(18)
    .text(`${TITLES[document.kind] ?? document.kind} ${document.number}`, LEFT, 100)
  const facts = [
    ['Date', toDay(document.issuedAt)],
    ['Invoice', printed.invoices.join(', ')],
    ['Order', `${order.number} of ${toDay(order.placedAt)}`],
    ['Your order number', order.purchaseOrderNumber],
    ['Customer number', order.companyNumber],
    ['Your VAT id', order.companyVatId],
    ['Delivery', printed.shipmentNumber],
    ['Carrier', printed.carrier],
    ['Tracking number', printed.trackingNumber],
  ]
  pdf.font(fonts.regular).fontSize(9)
  let y = 130
  for (const [label, value] of facts) {
    if (!label || !value) continue
    pdf.text(label, LEFT, y, { width: 110 }).text(value, LEFT + 110, y, { width: 380 })
    y = pdf.y + 2
  }
}

/** Both addresses beside each other. */
export function writeAddresses(pdf: Pdf, { order, document }: Printed): void {
  const top = pdf.y + 14
  const billing = {
    label: document.kind === 'PACKING_SLIP' ? 'Ordered by' : 'Billed to',
    lines: toLines(order.billingAddress),
  }
  const columns = [billing, { label: 'Delivered to', lines: toLines(order.shippingAddress) }]
  const bottoms = columns.map(({ label, lines }, index) => {
    const x = LEFT + index * 250
    pdf.font(fonts.bold).text(label, x, top, { width: 230 })
    pdf.font(fonts.regular).text(lines.join('\n'), x, pdf.y, { width: 230 })
    return pdf.y
  })
  pdf.y = Math.max(...bottoms) + 16
}

/** Page numbers, and where to pay to. */
export function writeFooter(pdf: Pdf, { seller }: Printed): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    pdf.page.margins.bottom = 0
    pdf.font(fonts.regular).fontSize(8)
    pdf.text(`${seller.name} · VAT id ${seller.vatId} · ${seller.bank}`, LEFT, 800, { width: 400, lineBreak: false })
    pdf.text(`Page ${page - start + 1} of ${count}`, RIGHT - 80, 800, { width: 80, align: 'right', lineBreak: false })
  }
}

const toDay = (at: Date) => at.toISOString().slice(0, 10)

const countries = new Intl.DisplayNames('en', { type: 'region' })

/** The address as it is written on a letter. What is stored was checked when the order was placed. */
function toLines(stored: unknown): string[] {
  const { name, company, line1, line2, postalCode, city, region, country } = stored as Address
  return [company, name, line1, line2, `${postalCode} ${city}`, region, countries.of(country) ?? country].filter(
    (line) => typeof line === 'string',
  )
}
