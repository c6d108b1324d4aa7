'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@tensile/design-system'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import {
  DefineAttributeDocument,
  UpdateAttributeDocument,
  type DefinitionFragment,
  type OnInvalid,
} from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { placeProblems } from '@/gateway/field-problems'
import { Sheet } from '@/shell/sheet'
import { announce } from '@/shell/toaster'
import { AttributeDraft, defining, draftOfDefinition, updating } from './attribute-draft.ts'
import { AttributeFields, attributeFields } from './attribute-fields.tsx'
import { ImpactReport } from './impact-report.tsx'
import { OnInvalidChoice } from './on-invalid-choice.tsx'
import { useImpact } from './use-impact.ts'

/** A definition of the owner's own to edit, one it inherits to override, or a new one. */
export type AttributeTask =
  | { kind: 'define' }
  | { kind: 'override'; inherited: DefinitionFragment }
  | { kind: 'edit'; definition: DefinitionFragment }

type Props = { owner: { id: string; name: string }; task: AttributeTask; onClose: () => void }

/** The form of a definition. Each change is tried on the products below before it can be saved. */
export function AttributeSheet({ owner, task, onClose }: Props) {
  const start = task.kind === 'edit' ? task.definition : task.kind === 'override' ? task.inherited : null
  const [onInvalid, setOnInvalid] = useState<OnInvalid>('BLOCK')
  const form = useForm<AttributeDraft>({
    resolver: zodResolver(AttributeDraft),
    defaultValues: draftOfDefinition(start),
    mode: 'onChange',
  })
  const define = useCommand(DefineAttributeDocument, attributeFields)
  const update = useCommand(UpdateAttributeDocument, attributeFields)
  const command = task.kind === 'edit' ? update : define

  const draft = useWatch({ control: form.control })
  const parsed = AttributeDraft.safeParse(draft)
  const change = !parsed.success
    ? null
    : task.kind === 'edit'
      ? form.formState.isDirty
        ? updating(task.definition, parsed.data, onInvalid)
        : null
      : defining(owner.id, parsed.data, task.kind === 'override' ? task.inherited : null, onInvalid)
  const impact = useImpact(change)
  const tried = placeProblems(impact.report?.userErrors ?? [], attributeFields)
  const breaks = (impact.report?.productsInvalid ?? 0) > 0
  const refused = (impact.report?.userErrors.length ?? 0) > 0
  const maySave = change !== null && !impact.loading && !refused && (!breaks || onInvalid === 'UNPUBLISH')

  const submit = form.handleSubmit(async () => {
    if (!change) return
    const payload = change.update
      ? await update.run({ input: change.update })
      : change.define
        ? await define.run({ input: change.define })
        : null
    if (!payload) return
    announce(`${parsed.data?.label ?? 'The attribute'} was saved.`)
    onClose()
  })

  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={titleOf(task, owner.name)}
      description={
        task.kind === 'override'
          ? 'An override may narrow what it inherits, never widen it. What you leave as it is goes on following.'
          : `Holds for every product below ${owner.name}.`
      }
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form="attribute" variant="primary" disabled={!maySave || command.running}>
            {breaks && onInvalid === 'UNPUBLISH' ? 'Save and turn into drafts' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="attribute" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3">
        <ProblemList problems={command.problems.rest} failure={command.failure} />
        <AttributeFields
          form={form}
          fixed={task.kind === 'define' ? null : start}
          keyFixed={task.kind === 'override'}
          problems={{ ...tried.byField, ...command.problems.byField }}
          onEdit={command.forget}
        />
        {change && <ImpactReport impact={impact} />}
        {breaks && <OnInvalidChoice value={onInvalid} onChange={setOnInvalid} />}
      </form>
    </Sheet>
  )
}

function titleOf(task: AttributeTask, owner: string): string {
  if (task.kind === 'edit') return `Edit ${task.definition.label}`
  return task.kind === 'override' ? `Override ${task.inherited.label} on ${owner}` : `New attribute on ${owner}`
}
