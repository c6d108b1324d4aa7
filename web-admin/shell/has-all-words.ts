/** Ranks a choice of a list by what is typed: it must hold every word, in any order; the rarer the rest, the higher. */
export function hasAllWords(choice: string, typed: string): number {
  const name = choice.toLowerCase()
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.every((word) => name.includes(word))) return 0
  return words.join(' ').length / Math.max(name.length, 1)
}
