'use client'

import { X } from 'lucide-react'
import { HoverLink } from '@/shell/hover-link.tsx'

/** Takes a condition away. Its chip goes with it, so the focus moves to the list of those that stay. */
export function RemoveLink({ href, name }: { href: string; name: string }) {
  return (
    <HoverLink
      href={href}
      scroll={false}
      aria-label={`Remove ${name}`}
      onNavigate={() => document.activeElement?.closest('ul')?.focus()}
      className="inline-flex w-7 shrink-0 items-center justify-center rounded-md text-faint hover:bg-bad-soft hover:text-bad"
    >
      <X aria-hidden size={13} />
    </HoverLink>
  )
}
