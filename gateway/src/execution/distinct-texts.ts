/** Texts, each only once, and for each given text its place among them; null stays null. */
export function distinctTexts(given: readonly (string | null)[]): { texts: string[]; placeOf: (number | null)[] } {
  const known = new Map<string, number>()
  const placeOf = given.map((text) => {
    if (text === null) return null
    const place = known.get(text) ?? known.size
    known.set(text, place)
    return place
  })
  return { texts: [...known.keys()], placeOf }
}
