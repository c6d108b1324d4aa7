'use client'

import { Button, Menu, MenuItem, MenuSeparator } from '@tensile/design-system'
import { Ellipsis, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

/** What else can be done with the thing that a page is about; to delete it comes last. */
export function MoreActions({ onDelete, children }: { onDelete: () => void; children: ReactNode }) {
  return (
    <Menu
      trigger={
        <Button size="sm" variant="ghost" aria-label="More actions">
          <Ellipsis aria-hidden size={16} />
        </Button>
      }
    >
      {children}
      <MenuSeparator />
      <MenuItem className="text-bad" onSelect={onDelete}>
        <Trash2 aria-hidden size={14} /> Delete…
      </MenuItem>
    </Menu>
  )
}
