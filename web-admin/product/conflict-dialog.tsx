'use client'

import { Badge, Button, Dialog, Table, TableScroll, Td, Th, Tr, RowHead } from '@tensile/design-system'
import { DateTime } from '@/shell/date-time'
import type { Conflict, ProductEditor } from './use-product-editor.ts'

/** Two people changed one product: shows what the other one did, and lets this one take it or put theirs on top. */
export function ConflictDialog({ conflict, editor }: { conflict: Conflict; editor: ProductEditor }) {
  const { by, divergences } = conflict
  return (
    <Dialog
      open
      onOpenChange={editor.decideLater}
      title="Somebody else changed this product"
      description={
        by ? <ChangedBy actor={by.actor} at={by.at} /> : 'It was saved after you opened it. Nothing of yours is lost.'
      }
      className="max-w-2xl"
      footer={
        <>
          <Button onClick={editor.takeTheirs}>Discard mine, load theirs</Button>
          <Button variant="primary" onClick={() => void editor.keepMine()}>
            Keep mine and save
          </Button>
        </>
      }
    >
      {divergences.length === 0 ? (
        <p className="text-sm text-muted">No field of this form differs; only pictures or documents did change.</p>
      ) : (
        <TableScroll label="What changed" className="max-h-80">
          <Table caption="What changed">
            <thead>
              <tr>
                <Th>Field</Th>
                <Th className="max-sm:hidden">Was</Th>
                <Th>Theirs</Th>
                <Th>Yours</Th>
              </tr>
            </thead>
            <tbody>
              {divergences.map(({ field, label, base, theirs, mine, collides }) => (
                <Tr key={field}>
                  <RowHead>{label}</RowHead>
                  <Td className="text-muted whitespace-normal max-sm:hidden">{base || '–'}</Td>
                  <Td className="whitespace-normal">{theirs || '–'}</Td>
                  <Td className="whitespace-normal">
                    {collides ? (
                      <>
                        {mine || '–'} <Badge tone="warn">differs</Badge>
                      </>
                    ) : (
                      <span className="text-muted">{mine === theirs ? 'the same' : 'not touched'}</span>
                    )}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
      <p className="mt-3 text-xs text-muted">
        Keeping yours saves only the fields you touched; their other changes stay.
      </p>
    </Dialog>
  )
}

function ChangedBy({ actor, at }: { actor: string; at: string }) {
  return (
    <>
      {actor} saved it at <DateTime iso={at} seconds />, after you opened it. Nothing of yours is lost.
    </>
  )
}
