/** A line of a pasted list. `problem`: why it could not be read. */
export type PastedLine = { text: string; sku: string; quantity: number; problem: string | null }

const linesMax = 500

/**
 * Reads a list as it comes from a spreadsheet, a mail or by hand, a part on each line: "SKU 100", "SKU<tab>100", "SKU;100",
 * "100 x SKU", "SKU x100". Without a quantity it is one piece. Empty lines are left out, no other line is.
 */
export function readPastedLines(text: string): PastedLine[] {
  const lines = text.split(/\r?\n/).flatMap((line) => line.trim() || [])
  return lines.map((line, index) => {
    if (index >= linesMax) return { text: line, sku: line, quantity: 0, problem: `At most ${linesMax} lines at once.` }
    return { text: line, ...readLine(line) }
  })
}

function readLine(line: string): Omit<PastedLine, 'text'> {
  const [, before, skuBehind] = /^(\d{1,7})\s*[x×*]\s+(\S.*)$/i.exec(line) ?? []
  if (before && skuBehind) return lineOf(skuBehind, before)
  const [, sku, behind] =
    /^(.*?)(?:\s*[\t;,|]\s*|\s+[x×*]?\s*)(\d[\d.,']*)(?:\s*(?:pcs?|pieces|st(?:k|ück)?|ea)\.?)?$/i.exec(line) ?? []
  if (sku && behind) return lineOf(sku, behind)
  return lineOf(line, '1')
}

function lineOf(sku: string, digits: string): Omit<PastedLine, 'text'> {
  // Between thousands, as "1,000", "1.000" or "1'000"; anything else is no whole number.
  const whole = /^\d{1,3}([.,']\d{3})+$/.test(digits) ? digits.replaceAll(/[.,']/g, '') : digits
  const quantity = /^\d+$/.test(whole) ? Number(whole) : 0
  const name = sku.trim().replace(/^"(.*)"$/, '$1')
  return { sku: name, quantity, problem: quantity < 1 ? `“${digits}” is no number of pieces.` : null }
}
