import type { SpecLineFragment } from '@/gateway/operations.ts'

export type SpecGroup = { owner: SpecLineFragment['definedBy']; specs: SpecLineFragment[] }

/** Specs by where their definition stands, from the most general category down to the family; order within stays. */
export function specGroups(specs: readonly SpecLineFragment[], trail: readonly { slug: string }[]): SpecGroup[] {
  const groups = new Map<string, SpecGroup>()
  for (const spec of specs) {
    const { definedBy: owner } = spec
    const key = `${owner.__typename}/${owner.slug}`
    const group = groups.get(key)
    if (group) group.specs.push(spec)
    else groups.set(key, { owner, specs: [spec] })
  }
  const depth = ({ owner }: SpecGroup) =>
    owner.__typename === 'Family' ? trail.length : trail.findIndex(({ slug }) => slug === owner.slug)
  return [...groups.values()].toSorted((a, b) => depth(a) - depth(b))
}

/** "1 in (25.4 mm)" where the maker's unit is another than the catalog's, else as the catalog says it. */
export function specText({ type, entered, display }: Pick<SpecLineFragment, 'type' | 'entered' | 'display'>): string {
  const asEntered = type === 'NUMBER' ? enteredText(entered) : type === 'RANGE' ? enteredRange(entered) : null
  return asEntered && unitOf(asEntered) !== unitOf(display) ? `${asEntered} (${display})` : display
}

function enteredText(entered: unknown): string | null {
  return typeof entered === 'string' && unitOf(entered) ? entered.trim() : null
}

function enteredRange(entered: unknown): string | null {
  if (typeof entered === 'string') return enteredText(entered)
  if (typeof entered !== 'object' || entered === null || !('min' in entered) || !('max' in entered)) return null
  const [min, max] = [enteredText(entered.min), enteredText(entered.max)]
  return min && max ? `${min} – ${max}` : null
}

/** What follows the last digit: "1 1/2 in" -> "in". Empty for a bare number. */
function unitOf(quantity: string): string {
  return quantity.replace(/^.*\d/s, '').trim()
}
