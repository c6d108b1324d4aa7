/** The day of an instant, as a date field takes it; empty for none. */
export function dayOf(iso: string | null | undefined): string {
  return iso?.slice(0, 10) ?? ''
}

/** The beginning of a day (UTC); null for none. */
export function startOf(day: string): string | null {
  return day ? `${day}T00:00:00Z` : null
}
