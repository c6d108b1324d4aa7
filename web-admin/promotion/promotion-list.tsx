'use client'

import { EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Percent } from 'lucide-react'
import { useState } from 'react'
import { DeletePromotionDocument, type PromotionRowFragment, type PromotionsQuery } from '@/gateway/operations'
import { ActionsHead, EditDeleteCell } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { validityText } from '@/shell/validity'
import { PromotionForm } from './promotion-form.tsx'
import { buyersText, discountText, productsText } from './promotion-text.ts'

/** All promotions. */
export function PromotionList({ promotions }: { promotions: PromotionsQuery['promotions'] }) {
  const [editing, setEditing] = useState<PromotionRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<PromotionRowFragment | null>(null)
  return (
    <>
      <PageHeader title="Promotions">
        <AddButton onClick={() => setEditing('new')}>Promotion</AddButton>
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
                  <ActionsHead />
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
                    <EditDeleteCell
                      name={promotion.name}
                      onEdit={() => setEditing(promotion)}
                      onDelete={() => setDeleting(promotion)}
                    />
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/promotions" params={{}} names={['promotion', 'promotions']} {...promotions} />
      </div>
      {editing && <PromotionForm promotion={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {deleting && (
        <ConfirmDeleteDialog
          mutation={DeletePromotionDocument}
          variables={{ id: deleting.id, expectedVersion: deleting.version }}
          name={deleting.name}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}
