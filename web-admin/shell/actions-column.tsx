'use client'

import { Td, Th } from '@tensile/design-system'
import { Pencil, Trash2 } from 'lucide-react'
import { RowAction } from './row-action.tsx'

/** The head of the last column, named for screen readers only. */
export function ActionsHead() {
  return (
    <Th>
      <span className="sr-only">Actions</span>
    </Th>
  )
}

/** The last cell of a row that is edited and deleted; `name` is the row's. */
export function EditDeleteCell({ name, onEdit, onDelete }: { name: string; onEdit: () => void; onDelete: () => void }) {
  return (
    <Td className="w-0 text-right">
      <RowAction icon={Pencil} label={`Edit ${name}`} onClick={onEdit} />
      <RowAction icon={Trash2} label={`Delete ${name}`} onClick={onDelete} />
    </Td>
  )
}
