'use client'

import Link from 'next/link'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { LinkPending } from './pending-bar.tsx'

/** A pointer on its way across does not rest that long. */
const restMs = 90

/**
 * A link whose page is fetched once the pointer or the keyboard rests on it: hundreds of links cost nothing, a click shows
 * the page at once, or that it is on its way.
 */
export function HoverLink({ children, ...props }: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [near, setNear] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function approach() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setNear(true), restMs)
  }

  function leave() {
    clearTimeout(timer.current)
    setNear(false)
  }

  return (
    <Link {...props} prefetch={near} onMouseEnter={approach} onMouseLeave={leave} onFocus={approach} onBlur={leave}>
      {children}
      <LinkPending />
    </Link>
  )
}
