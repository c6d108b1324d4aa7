'use client'

import { CircleHelp } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'

/** Explains a term on click, tap or Enter. `term` names it for screen readers. */
export function HelpTip({ term, children }: { term: string; children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`What is ${term}?`}
        className="inline-flex size-5 items-center justify-center rounded-full align-middle text-faint hover:text-accent data-[state=open]:text-accent"
      >
        <CircleHelp aria-hidden size={13} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          sideOffset={4}
          collisionPadding={12}
          aria-label={term}
          className="z-50 max-w-72 rounded-lg border bg-surface px-3 py-2 text-xs text-ink shadow-pop"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
