/** As search.stem of the database: in the singular. */
export function stem(word: string): string {
  if (/^[a-z]{2,}ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/^[a-z]{2,}(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return /^[a-z]{2,}[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** Each word of a term in the singular: circlips are what a circlip is. */
export const stemmed = (term: string): string => term.split(' ').map(stem).join(' ')

const PARTICIPLE = /(?:ed|ing)$/
/** Doubles its last letter: slot, slotted. */
const SHORT = /[^aeiou][aeiou][bdglmnprt]$/

/** The participles of a word, or the word of a participle, as either may be spelled: "taper" and "tapered", "slotted" and "slot". */
export function formsOf(word: string): string[] {
  const plain = stem(word)
  if (!/^[a-z]{4,}$/.test(plain)) return []
  if (PARTICIPLE.test(plain)) {
    const root = plain.replace(PARTICIPLE, '')
    return [root, `${root}e`, root.replace(/(.)\1$/, '$1')].filter((form) => form.length > 2)
  }
  const root = SHORT.test(plain) ? `${plain}${plain.at(-1) ?? ''}` : plain.replace(/e$/, '')
  return [...new Set([plain, root])].flatMap((each) => [`${each}ed`, `${each}ing`])
}
