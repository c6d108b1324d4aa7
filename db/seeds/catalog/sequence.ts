/** The members of an ordered series from `min` to `max`, both included. */
export const between = (series: readonly number[], min: number, max: number): number[] =>
  series.filter((value) => value >= min && value <= max)

/** min, min + step, ... up to max, without float noise. */
export function steps(min: number, max: number, step: number): number[] {
  const count = Math.floor((max - min) / step + 1e-9) + 1
  return Array.from({ length: count }, (_, index) => decimals(min + index * step, 4))
}

/** Rounded to a number of decimals. */
export const decimals = (value: number, count = 0): number => Number(value.toFixed(count))

/** Rounded to significant digits, as a catalog prints derived values such as weights and load ratings. */
export const significant = (value: number, digits = 3): number => Number(value.toPrecision(digits))

/** 0.75 -> "3/4", 1.5 -> "1 1/2": inch sizes as the trade writes them. Exact for halves to sixty-fourths. */
export function fraction(inches: number): string {
  const whole = Math.floor(inches)
  let numerator = Math.round((inches - whole) * 64)
  let denominator = 64
  if (numerator === 0) return String(whole)
  while (numerator % 2 === 0) {
    numerator /= 2
    denominator /= 2
  }
  return `${whole === 0 ? '' : `${whole} `}${numerator}/${denominator}`
}

/** An option's label inside a name: "Infrared LED" -> "infrared LED"; abbreviations, units and grades keep their case. */
export const inSentence = (label: string): string => label.replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase())
