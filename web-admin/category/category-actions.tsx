'use client'

import { Button, MenuItem } from '@tensile/design-system'
import { FolderInput, FolderPlus, Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeleteCategoryDocument, type CategoryNodeFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { MoreActions } from '@/shell/more-actions'
import { CreateCategoryDialog } from './create-category-dialog.tsx'
import { MoveCategoryDialog } from './move-category-dialog.tsx'
import { RenameCategoryDialog } from './rename-category-dialog.tsx'

type Action = 'create' | 'rename' | 'move' | 'delete'

/** What can be done with a category; nothing for those who only read. */
export function CategoryActions({ category, parentId }: { category: CategoryNodeFragment; parentId: string | null }) {
  const router = useRouter()
  const [action, setAction] = useState<Action | null>(null)
  if (!useMay('editCatalog')) return null

  const opens = (name: Action) => ({
    open: action === name,
    onOpenChange: (open: boolean) => setAction(open ? name : null),
    category,
  })
  return (
    <>
      {category.level !== 'LEAF' && (
        <Button size="sm" onClick={() => setAction('create')}>
          <FolderPlus aria-hidden size={14} /> Subcategory
        </Button>
      )}
      <MoreActions onDelete={() => setAction('delete')}>
        <MenuItem onSelect={() => setAction('rename')}>
          <Pencil aria-hidden size={14} /> Rename…
        </MenuItem>
        {category.level !== 'CLUSTER' && (
          <MenuItem onSelect={() => setAction('move')}>
            <FolderInput aria-hidden size={14} /> Move…
          </MenuItem>
        )}
      </MoreActions>
      {action === 'create' && <CreateCategoryDialog parent={category} onClose={() => setAction(null)} />}
      <RenameCategoryDialog {...opens('rename')} />
      <MoveCategoryDialog {...opens('move')} />
      {action === 'delete' && (
        <ConfirmDeleteDialog
          mutation={DeleteCategoryDocument}
          variables={{ id: category.id }}
          name={category.name}
          onClose={(outcome) => {
            if (outcome === 'deleted') router.push(parentId ? `/categories/${parentId}` : '/categories')
            else setAction(null)
          }}
        />
      )}
    </>
  )
}
