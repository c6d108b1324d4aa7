'use client'

import Link from 'next/link'
import { type ComponentProps, useState } from 'react'

/**
 * A link whose page is fetched once the pointer or the keyboard is on it: hundreds of links cost nothing, a click shows
 * the page at once.
 */
export function HoverLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [near, setNear] = useState(false)
  const approach = () => setNear(true)
  return <Link {...props} prefetch={near} onMouseEnter={approach} onFocus={approach} onTouchStart={approach} />
}
