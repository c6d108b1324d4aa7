'use client'

import { Button, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Pencil, Plus, Tags, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { DeletePriceListDocument, type PriceListRowFragment, type PriceListsQuery } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { RowAction } from '@/shell/row-action'
import { announce } from '@/shell/toaster'
import { validityText } from '@/shell/validity'
import { assignmentName } from './assignment-name.ts'
import { PriceListForm } from './price-list-form.tsx'

/** All price lists and whom each holds for. */
export function PriceListTable({ priceLists }: { priceLists: PriceListsQuery['priceLists'] }) {
  const [editing, setEditing] = useState<PriceListRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<PriceListRowFragment | null>(null)
  const deletion = useCommand(DeletePriceListDocument)
  const remove = async () => {
    if (!deleting || !(await deletion.run({ id: deleting.id, expectedVersion: deleting.version }))) return
    announce(`${deleting.name} was deleted.`)
    setDeleting(null)
  }
  return (
    <>
      <PageHeader title="Price lists">
        <Button variant="primary" onClick={() => setEditing('new')}>
          <Plus aria-hidden size={14} /> Price list
        </Button>
      </PageHeader>
      <div className="flex flex-col gap-3 p-4">
        {priceLists.nodes.length === 0 ? (
          <EmptyState icon={Tags} title="No price lists yet">
            A product without a price can’t be bought.
          </EmptyState>
        ) : (
          <TableScroll label="Price lists">
            <Table caption="Price lists">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>For</Th>
                  <Th>Currency</Th>
                  <Th numeric>Priority</Th>
                  <Th>Valid</Th>
                  <Th>
                    <span className="sr-only">Actions</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {priceLists.nodes.map((list) => (
                  <Tr key={list.id}>
                    <RowHead>
                      <Link href={`/price-lists/${list.id}`} prefetch={false} className="text-accent hover:underline">
                        {list.name}
                      </Link>
                    </RowHead>
                    <Td className="max-w-72 truncate">{list.assignments.map(assignmentName).join(', ') || 'nobody'}</Td>
                    <Td>{list.currency}</Td>
                    <Td numeric>{list.priority}</Td>
                    <Td className="text-muted">{validityText(list)}</Td>
                    <Td className="w-0 text-right">
                      <RowAction icon={Pencil} label={`Edit ${list.name}`} onClick={() => setEditing(list)} />
                      <RowAction icon={Trash2} label={`Delete ${list.name}`} onClick={() => setDeleting(list)} />
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/price-lists" params={{}} names={['price list', 'price lists']} {...priceLists} />
      </div>
      {editing && <PriceListForm list={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
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
      >
        <p className="text-sm text-muted">Its prices and assignments go with it.</p>
      </ConfirmDeleteDialog>
    </>
  )
}
