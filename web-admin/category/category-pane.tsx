'use client'

import { Button, cn } from '@tensile/design-system'
import { ChevronsDownUp, Plus } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useState } from 'react'
import { useMay } from '@/session/viewer-context'
import { CategoryTree } from './category-tree.tsx'
import { CreateCategoryDialog } from './create-category-dialog.tsx'

/** The tree beside the category. On a phone it stands above it and folds away once a category is chosen. */
export function CategoryPane() {
  const mayEdit = useMay('editCatalog')
  const { id } = useParams<{ id?: string }>()
  const [creating, setCreating] = useState(false)
  const [unfoldedAt, setUnfoldedAt] = useState<string | undefined>(undefined)
  const folded = id !== undefined && unfoldedAt !== id
  return (
    <section
      aria-label="Category tree"
      className="bg-surface max-lg:border-b lg:sticky lg:border-r lg:top-0 lg:h-dvh lg:overflow-y-auto"
    >
      <header className="sticky top-0 z-10 flex h-12 items-center gap-1 border-b bg-surface pr-2 pl-3">
        <h2 className="flex-1 text-sm font-semibold">Category tree</h2>
        {mayEdit && (
          <Button size="sm" variant="ghost" onClick={() => setCreating(true)}>
            <Plus aria-hidden size={14} /> Cluster
          </Button>
        )}
        {id && (
          <Button
            size="sm"
            variant="ghost"
            className="lg:hidden"
            aria-expanded={!folded}
            onClick={() => setUnfoldedAt(folded ? id : undefined)}
          >
            <ChevronsDownUp aria-hidden size={14} /> {folded ? 'Show' : 'Hide'}
          </Button>
        )}
      </header>
      <div className={cn('px-1.5 pb-4', folded && 'max-lg:hidden')}>
        <CategoryTree />
      </div>
      {creating && <CreateCategoryDialog parent={null} onClose={() => setCreating(false)} />}
    </section>
  )
}
