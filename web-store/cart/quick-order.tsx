'use client'

import { Button, Field, RowHead, Spinner, Table, TableScroll, Td, Textarea, Th, Tr } from '@tensile/design-system'
import { useActionState, useState } from 'react'
import { addPasted } from './cart.actions.ts'
import { Problems } from './problems.tsx'

/** A pasted list into the cart. Works without scripts too. */
export function QuickOrder() {
  const [{ text, lines, problems }, submit, pending] = useActionState(addPasted, { text: '', lines: [], problems: [] })
  const [list, setList] = useState(text)
  const wrong = problems.flatMap(({ line, message, next }) => {
    const pasted = line === null ? undefined : lines[line]
    return pasted ? [{ number: (line ?? 0) + 1, text: pasted.text, message, next }] : []
  })
  return (
    <form action={submit} className="mt-4 flex flex-col items-start gap-3">
      <Problems problems={problems.filter(({ line }) => line === null)} />
      <Field label="Part numbers and quantities" hint="HHS-M8X40-88 100, one part on each line" className="w-full">
        {(control) => (
          <Textarea
            {...control}
            name="list"
            value={list}
            onChange={(event) => setList(event.target.value)}
            rows={12}
            maxLength={60_000}
            spellCheck={false}
            className="font-mono text-xs"
          />
        )}
      </Field>
      {wrong.length > 0 && (
        <TableScroll label="Lines to put right" className="w-full">
          <Table caption="Lines that can’t be ordered as they are">
            <thead>
              <tr>
                <Th numeric>Line</Th>
                <Th>Pasted</Th>
                <Th>What is wrong</Th>
              </tr>
            </thead>
            <tbody>
              {wrong.map(({ number, text, message }) => (
                <Tr key={`${number} ${message}`}>
                  <RowHead numeric>{number}</RowHead>
                  <Td className="font-mono text-xs">{text}</Td>
                  <Td className="font-medium whitespace-normal text-bad">{message}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
      {wrong.length > 0 && (
        <p role="alert" className="text-sm">
          {wrong.length} of {lines.length} lines can’t be ordered. Nothing was added yet: change them and try again.
        </p>
      )}
      <Button type="submit" variant="primary" disabled={pending}>
        {pending && <Spinner label="Adding" className="text-current" />}
        Add all to the cart
      </Button>
    </form>
  )
}
