'use client'

import { Button, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Pencil, Percent, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DeletePromotionDocument, type PromotionRowFragment, type PromotionsQuery } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { RowAction } from '@/shell/row-action'
import { announce } from '@/shell/toaster'
import { validityText } from '@/shell/validity'
import { PromotionForm } from './promotion-form.tsx'
import { buyersText, discountText, productsText } from './promotion-text.ts'

/** All promotions. */
export function PromotionList({ promotions }: { promotions: PromotionsQuery['promotions'] }) {
  const [editing, setEditing] = useState<PromotionRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<PromotionRowFragment | null>(null)
  const deletion = useCommand(DeletePromotionDocument)
  const remove = async () => {
    if (!deleting || !(await deletion.run({ id: deleting.id, expectedVersion: deleting.version }))) return
    announce(`${deleting.name} was deleted.`)
    setDeleting(null)
  }
  return (
    <>
      <PageHeader title="Promotions">
        <Button variant="primary" onClick={() => setEditing('new')}>
          <Plus aria-hidden size={14} /> Promotion
        </Button>
      </PageHeader>
      <div className="flex flex-col gap-3 p-4">
        {promotions.nodes.length === 0 ? (
          <EmptyState icon={Percent} title="No promotions yet">
            Percent or an amount off, for a time, for some or for all.
          </EmptyState>
        ) : (
          <TableScroll label="Promotions">
            <Table caption="Promotions">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Takes off</Th>
                  <Th>On</Th>
                  <Th>For</Th>
                  <Th>Valid</Th>
                  <Th>
                    <span className="sr-only">Actions</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {promotions.nodes.map((promotion) => (
                  <Tr key={promotion.id}>
                    <RowHead>{promotion.name}</RowHead>
                    <Td>{discountText(promotion)}</Td>
                    <Td>{productsText(promotion)}</Td>
                    <Td>{buyersText(promotion)}</Td>
                    <Td className="text-muted">{validityText(promotion)}</Td>
                    <Td className="w-0 text-right">
                      <RowAction icon={Pencil} label={`Edit ${promotion.name}`} onClick={() => setEditing(promotion)} />
                      <RowAction
                        icon={Trash2}
                        label={`Delete ${promotion.name}`}
                        onClick={() => setDeleting(promotion)}
                      />
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/promotions" params={{}} names={['promotion', 'promotions']} {...promotions} />
      </div>
      {editing && <PromotionForm promotion={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
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
