/** Words of a query, which the search reads in lower case, as they stand in the query: "ip65" as "IP65". */
export function asTyped(words: string, query: string): string {
  const wanted = words.split(/\s+/)
  const typed = query.trim().split(/\s+/)
  const found = typed.findIndex((_, start) => wanted.every((word, at) => typed[start + at]?.toLowerCase() === word))
  return found < 0 ? words : typed.slice(found, found + wanted.length).join(' ')
}
