import type { Crumb } from '@tensile/design-system'

/** The way from the whole catalog down through these categories. */
export function categoryCrumbs(categories: readonly { name: string; slug: string }[]): Crumb[] {
  return [{ name: 'Catalog', href: '/' }, ...categories.map(({ name, slug }) => ({ name, href: `/c/${slug}` }))]
}
