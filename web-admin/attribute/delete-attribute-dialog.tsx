'use client'

import { useState } from 'react'
import { DeleteAttributeDocument, type EffectiveFragment, type OnInvalid } from '@/gateway/operations'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { ImpactReport } from './impact-report.tsx'
import { OnInvalidChoice } from './on-invalid-choice.tsx'
import { useImpact } from './use-impact.ts'

/** Deletes a definition, after showing what that does to the products below it. */
export function DeleteAttributeDialog({ attribute, onClose }: { attribute: EffectiveFragment; onClose: () => void }) {
  const { definition, overrides } = attribute
  const [onInvalid, setOnInvalid] = useState<OnInvalid>('BLOCK')
  const impact = useImpact({ delete: definition.id })
  const breaks = (impact.report?.productsInvalid ?? 0) > 0
  return (
    <ConfirmDeleteDialog
      mutation={DeleteAttributeDocument}
      variables={{ id: definition.id, onInvalid }}
      name={definition.label}
      disabled={impact.loading || (breaks && onInvalid === 'BLOCK')}
      onClose={onClose}
    >
      {overrides && (
        <p className="text-sm text-muted">The definition of {overrides.owner.name} holds here again afterwards.</p>
      )}
      <ImpactReport impact={impact} />
      {breaks && <OnInvalidChoice value={onInvalid} onChange={setOnInvalid} />}
    </ConfirmDeleteDialog>
  )
}
