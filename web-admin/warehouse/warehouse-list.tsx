'use client'

import { EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Warehouse } from 'lucide-react'
import { useState } from 'react'
import { DeleteWarehouseDocument, type WarehouseRowFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ActionsHead, EditDeleteCell } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { PageHeader } from '@/shell/page-header'
import { StockTabs } from '@/stock/stock-tabs'
import { WarehouseForm } from './warehouse-form.tsx'

/** All warehouses, the one that ships first on top. */
export function WarehouseList({ warehouses }: { warehouses: readonly WarehouseRowFragment[] }) {
  const mayEdit = useMay('moveStock')
  const [editing, setEditing] = useState<WarehouseRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<WarehouseRowFragment | null>(null)
  return (
    <>
      <PageHeader title="Warehouses">
        {mayEdit && <AddButton onClick={() => setEditing('new')}>Warehouse</AddButton>}
      </PageHeader>
      <StockTabs />
      <div className="max-w-3xl p-4">
        {warehouses.length === 0 ? (
          <EmptyState icon={Warehouse} title="No warehouses yet">
            Stock lies in warehouses.
          </EmptyState>
        ) : (
          <TableScroll label="Warehouses">
            <Table caption="Warehouses">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Code</Th>
                  <Th numeric>Priority</Th>
                  {mayEdit && <ActionsHead />}
                </tr>
              </thead>
              <tbody>
                {warehouses.map((warehouse) => (
                  <Tr key={warehouse.id}>
                    <RowHead>{warehouse.name}</RowHead>
                    <Td className="font-mono text-xs">{warehouse.code}</Td>
                    <Td numeric>{warehouse.priority}</Td>
                    {mayEdit && (
                      <EditDeleteCell
                        name={warehouse.name}
                        onEdit={() => setEditing(warehouse)}
                        onDelete={() => setDeleting(warehouse)}
                      />
                    )}
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
      </div>
      {editing && <WarehouseForm warehouse={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {deleting && (
        <ConfirmDeleteDialog
          mutation={DeleteWarehouseDocument}
          variables={{ id: deleting.id }}
          name={deleting.name}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}
