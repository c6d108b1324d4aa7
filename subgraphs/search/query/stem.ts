/** As search.stem of the database: in the singular. */
export function stem(word: string): string {
  if (/^[a-z]{2,}ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/^[a-z]{2,}(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return /^[a-z]{2,}[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** Each word of a term in the singular: circlips are what a circlip is. */
export const stemmed = (term: string): string => term.split(' ').map(stem).join(' ')

/** The word and its participles, each as it may be spelled: "taper" and "tapered", "slot" and "slotted", "flange" and "flanged". */
export function formsOf(word: string): string[] {
  const plain = stem(word)
  if (!/^[a-z]{4,}$/.test(plain)) return []
  const base = plain.replace(/(?:ed|ing)$/, '')
  const bases = base === plain ? [plain, plain.replace(/e$/, '')] : [base]
  const forms = bases.flatMap((root) => [
    root,
    `${root}e`,
    root.replace(/([^aeiou])\1$/, '$1'),
    ...['ed', 'ing'].flatMap((end) => [`${root}${end}`, `${root}${root.at(-1) ?? ''}${end}`]),
  ])
  return [...new Set(forms)].filter((form) => form !== plain && form.length > 2)
}
