'use client'

import type { KeyboardEvent, ReactNode } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Arrow keys (or j and k) walk the row links of the table inside; Enter then opens one as any link. */
export function RowKeys({ children }: { children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th[scope=row] a')]
    const at = links.findIndex((link) => link === document.activeElement)
    const next = links[at === -1 ? 0 : at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  return <div onKeyDown={onKeyDown}>{children}</div>
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null
}
