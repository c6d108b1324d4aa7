'use client'

import { Button, Dialog, Input } from '@tensile/design-system'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DeleteIncomingDocument, ReceiveIncomingDocument, type IncomingRowFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { DateTime } from '@/shell/date-time'
import { formNumber } from '@/shell/form-text'
import { RowAction } from '@/shell/row-action'
import { announce } from '@/shell/toaster'
import { ChangeIncomingDialog } from './change-incoming-dialog.tsx'
import type { Location } from './location.ts'

/** Books a delivery that was expected: all of it or some; changes it, or takes it off. */
export function IncomingDialog({
  at: { product, warehouse, incoming },
  onClose,
}: {
  at: Location
  onClose: () => void
}) {
  const receipt = useCommand(ReceiveIncomingDocument)
  const deletion = useCommand(DeleteIncomingDocument)
  const [changing, setChanging] = useState<IncomingRowFragment | null>(null)
  const receive = async ({ id, version }: IncomingRowFragment, form: FormData) => {
    const payload = await receipt.run({ id, quantity: formNumber(form, 'quantity'), expectedVersion: version })
    if (!payload) return
    announce(`${product.sku}: ${payload.stock?.onHand} on hand in ${warehouse.code}.`)
    onClose()
  }
  const remove = async (id: string) => {
    if (!(await deletion.run({ id }))) return
    announce('It is not expected any more.')
    onClose()
  }
  if (changing) {
    const close = (outcome: 'saved' | 'left') => (outcome === 'saved' ? onClose() : setChanging(null))
    return <ChangeIncomingDialog incoming={changing} sku={product.sku} onClose={close} />
  }
  return (
    <Dialog open onOpenChange={onClose} title={`Receive ${product.sku}`} description={`In ${warehouse.name}.`}>
      <div className="flex flex-col gap-3">
        <ProblemList
          problems={[...receipt.problems.rest, ...deletion.problems.rest]}
          failure={receipt.failure ?? deletion.failure}
        />
        <ul className="divide-y">
          {incoming.map((each) => (
            <li key={`${each.id} ${each.version}`}>
              <form
                className="flex flex-wrap items-center gap-2 py-2"
                onSubmit={(event) => {
                  event.preventDefault()
                  void receive(each, new FormData(event.currentTarget))
                }}
              >
                <span className="min-w-0 flex-1 text-sm">
                  <DateTime iso={each.expectedAt} /> <span className="text-muted">{each.reference}</span>
                </span>
                <Input
                  name="quantity"
                  type="number"
                  aria-label="Pieces that came"
                  required
                  min={1}
                  max={each.quantity}
                  defaultValue={each.quantity}
                  className="w-24 text-right"
                />
                <Button type="submit" variant="primary" size="sm" disabled={receipt.running}>
                  Receive
                </Button>
                <RowAction icon={Pencil} label="Change what is expected" onClick={() => setChanging(each)} />
                <RowAction icon={Trash2} label="Not expected any more" onClick={() => void remove(each.id)} />
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
