'use client'

import { useSyncExternalStore } from 'react'

const nothingChanges = () => () => undefined

/** An instant in the reader's own time zone; in UTC until the browser, which alone knows the zone, takes over. */
export function DateTime({ iso, seconds = false }: { iso: string; seconds?: boolean }) {
  const utc = utcText(iso, seconds)
  const local = useSyncExternalStore(
    nothingChanges,
    () => localText(iso, seconds),
    () => utc,
  )
  return (
    <time dateTime={iso} title={`${utc} UTC`} className="tabular-nums">
      {local}
    </time>
  )
}

function utcText(iso: string, seconds: boolean): string {
  return iso.slice(0, seconds ? 19 : 16).replace('T', ' ')
}

/** ISO order sorts by eye: 2026-11-21 05:12. */
function localText(iso: string, seconds: boolean): string {
  const at = new Date(iso)
  return utcText(new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString(), seconds)
}
