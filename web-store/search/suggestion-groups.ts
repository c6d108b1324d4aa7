import type { SuggestionLineFragment } from '@/gateway/operations.ts'
import { productHref } from '../product/product-href.ts'

export type SuggestionGroup = { name: string; options: SuggestionOption[] }
export type SuggestionOption = {
  href: string
  text: string
  /** The name behind a part number. */
  detail: string | null
  /** How many products it leads to; none for a part. */
  count: number | null
}

const names = { Product: 'Parts', Category: 'Categories', Family: 'Families', Brand: 'Brands' } as const
const groupMax = 6

/** Suggestions by what they lead to; the kind of the best one first. */
export function suggestionGroups(suggestions: readonly SuggestionLineFragment[]): SuggestionGroup[] {
  const groups = new Map<string, SuggestionOption[]>()
  for (const suggestion of suggestions) {
    const name = names[suggestion.target.__typename]
    groups.set(name, [...(groups.get(name) ?? []), toOption(suggestion)])
  }
  return [...groups].map(([name, options]) => ({ name, options: options.slice(0, groupMax) }))
}

function toOption({ text, target, productCount }: SuggestionLineFragment): SuggestionOption {
  const plain = { text, detail: null, count: productCount }
  switch (target.__typename) {
    case 'Product':
      return { href: productHref(target.sku), text: target.sku, detail: target.name, count: null }
    case 'Family':
      return { ...plain, href: `/f/${target.slug}` }
    case 'Category':
      return { ...plain, href: `/c/${target.slug}` }
    case 'Brand':
      return { ...plain, href: `/search?${new URLSearchParams({ q: text })}` }
  }
}
