const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const minute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** "21 Nov 2026". */
export function formatDay(instant: string): string {
  return day.format(new Date(instant))
}

/** "21 Nov 2026, 07:30 UTC": the same for whoever reads it, wherever it is rendered. */
export function formatInstant(instant: string): string {
  return `${minute.format(new Date(instant))} UTC`
}
