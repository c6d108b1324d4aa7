'use client'

import { Button, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Pencil, Plus, Trash2, Warehouse } from 'lucide-react'
import { useState } from 'react'
import { DeleteWarehouseDocument, type WarehouseRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { useMay } from '@/session/viewer-context'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { PageHeader } from '@/shell/page-header'
import { RowAction } from '@/shell/row-action'
import { announce } from '@/shell/toaster'
import { StockTabs } from '@/stock/stock-tabs'
import { WarehouseForm } from './warehouse-form.tsx'

/** All warehouses, the one that ships first on top. */
export function WarehouseList({ warehouses }: { warehouses: readonly WarehouseRowFragment[] }) {
  const mayEdit = useMay('moveStock')
  const [editing, setEditing] = useState<WarehouseRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<WarehouseRowFragment | null>(null)
  const deletion = useCommand(DeleteWarehouseDocument)
  const remove = async () => {
    if (!deleting || !(await deletion.run({ id: deleting.id }))) return
    announce(`${deleting.name} was deleted.`)
    setDeleting(null)
  }
  return (
    <>
      <PageHeader title="Warehouses">
        {mayEdit && (
          <Button variant="primary" onClick={() => setEditing('new')}>
            <Plus aria-hidden size={14} /> Warehouse
          </Button>
        )}
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
                  {mayEdit && (
                    <Th>
                      <span className="sr-only">Actions</span>
                    </Th>
                  )}
                </tr>
              </thead>
              <tbody>
                {warehouses.map((warehouse) => (
                  <Tr key={warehouse.id}>
                    <RowHead>{warehouse.name}</RowHead>
                    <Td className="font-mono text-xs">{warehouse.code}</Td>
                    <Td numeric>{warehouse.priority}</Td>
                    {mayEdit && (
                      <Td className="w-0 text-right">
                        <RowAction
                          icon={Pencil}
                          label={`Edit ${warehouse.name}`}
                          onClick={() => setEditing(warehouse)}
                        />
                        <RowAction
                          icon={Trash2}
                          label={`Delete ${warehouse.name}`}
                          onClick={() => setDeleting(warehouse)}
                        />
                      </Td>
                    )}
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
      </div>
      {editing && <WarehouseForm warehouse={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
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
