/** The search parameters of a page. */
export type Params = Readonly<Record<string, string | string[] | undefined>>

/** One of them, trimmed; empty when it is not given. */
export function param(params: Params, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** One of them when it is one of `offered`, or null. */
export function choice<Value extends string>(params: Params, name: string, offered: readonly Value[]): Value | null {
  return offered.find((value) => value === param(params, name)) ?? null
}

/** The address of a list with some of its parameters changed, empty ones left out. Any change but of the page starts at the first page. */
export function hrefOf(path: string, params: Params, changes: Record<string, string> = {}): string {
  const all = Object.entries({ ...params, after: '', before: '', ...changes })
  const given = all.flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
