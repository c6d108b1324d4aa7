/** What the reader chose; null follows the system. */
export type Theme = 'light' | 'dark' | null

/** Cookie that keeps the choice, read by the server so that the first paint is right. Shared by store and admin. */
export const themeCookie = 'tensile_theme'

/** Reads the cookie's value: `<html data-theme={readTheme(value) ?? undefined}>`. */
export function readTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : null
}
