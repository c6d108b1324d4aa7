'use client'

import { Button } from '@tensile/design-system'
import { Plus } from 'lucide-react'

type Props = {
  /** What is added: "Brand". */
  children: string
  onClick: () => void
  className?: string
}

/** The main button of a list: makes one more. */
export function AddButton({ children, onClick, className }: Props) {
  return (
    <Button variant="primary" onClick={onClick} className={className}>
      <Plus aria-hidden size={14} /> {children}
    </Button>
  )
}
