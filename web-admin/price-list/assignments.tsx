'use client'

import { Button, Panel } from '@tensile/design-system'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { UnassignPriceListDocument, type PriceListRowFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { RowAction } from '@/shell/row-action'
import { announce } from '@/shell/toaster'
import { AssignDialog } from './assign-dialog.tsx'
import { assignmentName, type Assignment } from './assignment-name.ts'

/** Whom a price list holds for. */
export function Assignments({ list }: { list: PriceListRowFragment }) {
  const [assigning, setAssigning] = useState(false)
  const { run, problems, failure } = useCommand(UnassignPriceListDocument)
  const remove = async (assignment: Assignment) => {
    const { everyone, segment, company } = assignment
    const whom = everyone ? { everyone } : segment ? { segment } : { companyId: company?.id ?? null }
    if (await run({ input: { priceListId: list.id, ...whom } }))
      announce(`It does not hold for ${assignmentName(assignment)} any more.`)
  }
  return (
    <Panel
      title="Holds for"
      actions={
        <Button size="sm" onClick={() => setAssigning(true)}>
          <Plus aria-hidden size={13} /> Assign
        </Button>
      }
    >
      <ProblemList problems={problems.rest} failure={failure} />
      {list.assignments.length === 0 && <p className="px-3 py-2 text-sm text-muted">Nobody yet.</p>}
      <ul className="divide-y text-sm">
        {list.assignments.map((assignment) => {
          const name = assignmentName(assignment)
          return (
            <li key={name} className="flex items-center justify-between gap-2 px-3 py-1">
              {name}
              <RowAction icon={X} label={`Not for ${name} any more`} onClick={() => void remove(assignment)} />
            </li>
          )
        })}
      </ul>
      {assigning && <AssignDialog list={list} onClose={() => setAssigning(false)} />}
    </Panel>
  )
}
