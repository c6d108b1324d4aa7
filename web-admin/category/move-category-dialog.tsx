'use client'

import { Button, Dialog, Field } from '@tensile/design-system'
import { useState } from 'react'
import { ImpactReport } from '@/attribute/impact-report'
import { useImpact } from '@/attribute/use-impact'
import { MoveCategoryDocument, type CategoryNodeFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { announce } from '@/shell/toaster'
import { CategoryPicker } from './category-picker.tsx'

type Props = { open: boolean; onOpenChange: (open: boolean) => void; category: CategoryNodeFragment }

/** Moves a subtree, after showing what the attributes it would inherit there do to its products. */
export function MoveCategoryDialog({ open, onOpenChange, category }: Props) {
  const { id, name, version, productCount } = category
  const [parent, setParent] = useState<{ id: string; name: string } | null>(null)
  const { run, running, problems, failure, reset } = useCommand(MoveCategoryDocument)
  const impact = useImpact(parent && open ? { move: { id, newParentId: parent.id } } : null)

  const change = (next: boolean) => {
    onOpenChange(next)
    setParent(null)
    reset()
  }
  const move = async () => {
    if (!parent || !(await run({ id, newParentId: parent.id, expectedVersion: version }))) return
    announce(`${name} was moved to ${parent.name}.`)
    change(false)
  }
  const blocked = !impact.report || impact.report.productsInvalid > 0 || impact.report.userErrors.length > 0
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`Move ${name}`}
      description={`With all that lies below it: ${productCount.toLocaleString('en')} products.`}
      className="max-w-2xl"
      footer={
        <>
          <Button onClick={() => change(false)}>Back</Button>
          <Button variant="primary" disabled={!parent || blocked || running} onClick={() => void move()}>
            {parent ? `Move to ${parent.name}` : 'Move'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="New parent" required>
          {(control) => (
            <CategoryPicker
              id={control.id}
              label="New parent"
              value={parent}
              onChange={setParent}
              accept={(candidate) => candidate.level !== 'LEAF' && candidate.id !== id}
              className="w-full"
            />
          )}
        </Field>
        <ProblemList problems={problems.rest} failure={failure} />
        {parent && <ImpactReport impact={impact} />}
        {impact.report && impact.report.productsInvalid > 0 && (
          <p className="text-sm text-muted">
            A move that would make products invalid is refused. Correct them, or relax the attributes of the new parent,
            then move.
          </p>
        )}
      </div>
    </Dialog>
  )
}
