'use client'

import { EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Tags } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { DeletePriceListDocument, type PriceListRowFragment, type PriceListsQuery } from '@/gateway/operations'
import { ActionsHead, EditDeleteCell } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { validityText } from '@/shell/validity'
import { assignmentName } from './assignment-name.ts'
import { PriceListForm } from './price-list-form.tsx'

/** All price lists and whom each holds for. */
export function PriceListTable({ priceLists }: { priceLists: PriceListsQuery['priceLists'] }) {
  const [editing, setEditing] = useState<PriceListRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<PriceListRowFragment | null>(null)
  return (
    <>
      <PageHeader title="Price lists">
        <AddButton onClick={() => setEditing('new')}>Price list</AddButton>
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
                  <ActionsHead />
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
                    <EditDeleteCell
                      name={list.name}
                      onEdit={() => setEditing(list)}
                      onDelete={() => setDeleting(list)}
                    />
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/price-lists" params={{}} names={['price list', 'price lists']} {...priceLists} />
      </div>
      {editing && <PriceListForm list={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {deleting && (
        <ConfirmDeleteDialog
          mutation={DeletePriceListDocument}
          variables={{ id: deleting.id, expectedVersion: deleting.version }}
          name={deleting.name}
          onClose={() => setDeleting(null)}
        >
          <p className="text-sm text-muted">Its prices and assignments go with it.</p>
        </ConfirmDeleteDialog>
      )}
    </>
  )
}
