/** Why a quantity can't be ordered, as pricing.quantity_problem tells it. */
export interface QuantityProblem {
  code: 'BELOW_MIN' | 'ABOVE_MAX' | 'NOT_A_MULTIPLE'
  quantity?: number
  min?: number
  multiple?: number
  next?: number
}

/** The same in words. */
export function quantitySentence({ code, quantity, min, multiple, next }: QuantityProblem, sku = 'It'): string {
  switch (code) {
    case 'BELOW_MIN':
      return `${sku} is sold from ${min} pieces on.`
    case 'ABOVE_MAX':
      return 'At most 1,000,000 pieces are ordered at once: ask our sales.'
    case 'NOT_A_MULTIPLE':
      return `${sku} is sold in multiples of ${multiple}: ${quantity} is none, ${next} is.`
  }
}
