'use client'

import { EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Tag } from 'lucide-react'
import { useState } from 'react'
import { DeleteBrandDocument, type BrandRowFragment, type BrandsQuery } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ActionsHead, EditDeleteCell } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { BrandDialog } from './brand-dialog.tsx'

/** All brands by name. */
export function BrandList({ brands }: { brands: BrandsQuery['brands'] }) {
  const mayEdit = useMay('editCatalog')
  const [editing, setEditing] = useState<BrandRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<BrandRowFragment | null>(null)
  return (
    <>
      <PageHeader title="Brands">
        {mayEdit && <AddButton onClick={() => setEditing('new')}>Brand</AddButton>}
      </PageHeader>
      <div className="flex max-w-4xl flex-col gap-3 p-4">
        {brands.nodes.length === 0 ? (
          <EmptyState icon={Tag} title="No brands yet" />
        ) : (
          <TableScroll label="Brands">
            <Table caption="Brands">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Slug</Th>
                  {mayEdit && <ActionsHead />}
                </tr>
              </thead>
              <tbody>
                {brands.nodes.map((brand) => (
                  <Tr key={brand.id}>
                    <RowHead>{brand.name}</RowHead>
                    <Td className="font-mono text-xs text-muted">{brand.slug}</Td>
                    {mayEdit && (
                      <EditDeleteCell
                        name={brand.name}
                        onEdit={() => setEditing(brand)}
                        onDelete={() => setDeleting(brand)}
                      />
                    )}
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/brands" params={{}} names={['brand', 'brands']} {...brands} />
      </div>
      {editing && <BrandDialog brand={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {deleting && (
        <ConfirmDeleteDialog
          mutation={DeleteBrandDocument}
          variables={{ id: deleting.id }}
          name={deleting.name}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}
