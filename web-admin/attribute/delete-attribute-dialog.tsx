'use client'

import { useState } from 'react'
import { DeleteAttributeDocument, type EffectiveFragment, type OnInvalid } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { announce } from '@/shell/toaster'
import { ImpactReport } from './impact-report.tsx'
import { OnInvalidChoice } from './on-invalid-choice.tsx'
import { useImpact } from './use-impact.ts'

/** Deletes a definition, after showing what that does to the products below it. */
export function DeleteAttributeDialog({ attribute, onClose }: { attribute: EffectiveFragment; onClose: () => void }) {
  const { definition, overrides } = attribute
  const [onInvalid, setOnInvalid] = useState<OnInvalid>('BLOCK')
  const { run, running, problems, failure } = useCommand(DeleteAttributeDocument)
  const impact = useImpact({ delete: definition.id })
  const breaks = (impact.report?.productsInvalid ?? 0) > 0

  const remove = async () => {
    if (!(await run({ id: definition.id, onInvalid }))) return
    announce(`${definition.label} was deleted.`)
    onClose()
  }
  return (
    <ConfirmDeleteDialog
      open
      onOpenChange={onClose}
      name={definition.label}
      problems={problems.rest}
      failure={failure}
      running={running || impact.loading || (breaks && onInvalid === 'BLOCK')}
      onConfirm={() => void remove()}
    >
      {overrides && (
        <p className="text-sm text-muted">The definition of {overrides.owner.name} holds here again afterwards.</p>
      )}
      <ImpactReport impact={impact} />
      {breaks && <OnInvalidChoice value={onInvalid} onChange={setOnInvalid} />}
    </ConfirmDeleteDialog>
  )
}
