'use client'

import { Button, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Pencil, Plus, Tag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DeleteBrandDocument, type BrandRowFragment, type BrandsQuery } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { useMay } from '@/session/viewer-context'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { PageHeader } from '@/shell/page-header'
import { Pager } from '@/shell/pager'
import { announce } from '@/shell/toaster'
import { BrandDialog } from './brand-dialog.tsx'

/** All brands by name. */
export function BrandList({ brands: { nodes, pageInfo, totalCount } }: { brands: BrandsQuery['brands'] }) {
  const mayEdit = useMay('editCatalog')
  const [editing, setEditing] = useState<BrandRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<BrandRowFragment | null>(null)
  const deletion = useCommand(DeleteBrandDocument)

  const remove = async () => {
    if (!deleting || !(await deletion.run({ id: deleting.id }))) return
    announce(`${deleting.name} was deleted.`)
    setDeleting(null)
  }
  const next = pageInfo.hasNextPage && pageInfo.endCursor
  return (
    <>
      <PageHeader title="Brands">
        {mayEdit && (
          <Button variant="primary" onClick={() => setEditing('new')}>
            <Plus aria-hidden size={14} /> Brand
          </Button>
        )}
      </PageHeader>
      <div className="flex max-w-4xl flex-col gap-3 p-4">
        {nodes.length === 0 ? (
          <EmptyState icon={Tag} title="No brands yet" />
        ) : (
          <TableScroll label="Brands">
            <Table caption="Brands">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Slug</Th>
                  {mayEdit && (
                    <Th>
                      <span className="sr-only">Actions</span>
                    </Th>
                  )}
                </tr>
              </thead>
              <tbody>
                {nodes.map((brand) => (
                  <Tr key={brand.id}>
                    <RowHead>{brand.name}</RowHead>
                    <Td className="font-mono text-xs text-muted">{brand.slug}</Td>
                    {mayEdit && (
                      <Td className="w-0 text-right">
                        <Button
                          size="sm"
                          variant="ghost"
                          onClick={() => setEditing(brand)}
                          aria-label={`Edit ${brand.name}`}
                        >
                          <Pencil aria-hidden size={13} />
                        </Button>
                        <Button
                          size="sm"
                          variant="ghost"
                          onClick={() => setDeleting(brand)}
                          aria-label={`Delete ${brand.name}`}
                        >
                          <Trash2 aria-hidden size={13} />
                        </Button>
                      </Td>
                    )}
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <Pager
          total={`${totalCount.toLocaleString('en')} ${totalCount === 1 ? 'brand' : 'brands'}`}
          first={pageInfo.hasPreviousPage ? '/brands' : null}
          next={next ? `/brands?${new URLSearchParams({ after: next })}` : null}
        />
      </div>
      {editing && <BrandDialog brand={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ConfirmDeleteDialog
        open={deleting !== null}
        onOpenChange={() => {
          setDeleting(null)
          deletion.reset()
        }}
        name={deleting?.name ?? ''}
        problems={deletion.problems.rest}
        failure={deletion.failure}
        running={deletion.running}
        onConfirm={() => void remove()}
      />
    </>
  )
}
