'use client'

import { Button } from '@tensile/design-system'
import type { LucideIcon } from 'lucide-react'

/** A small button at the end of a row; `label` says what it does to which row. */
export function RowAction({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return (
    <Button size="sm" variant="ghost" onClick={onClick} aria-label={label} title={label}>
      <Icon aria-hidden size={13} />
    </Button>
  )
}
