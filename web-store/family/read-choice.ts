import type { VariantChoice } from './variant-filter.ts'

/** The choices that an address makes: `?thread_size=M6`. Anything but an axis is left out. */
export function readChoice(
  search: Record<string, string | string[] | undefined>,
  axes: readonly string[],
): VariantChoice {
  return Object.fromEntries(
    axes.flatMap((key) => {
      const value = [search[key]].flat()[0]
      return value ? [[key, value]] : []
    }),
  )
}
