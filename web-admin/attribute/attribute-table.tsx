'use client'

import {
  Badge,
  Button,
  EmptyState,
  Input,
  RowHead,
  Select,
  Table,
  TableScroll,
  Td,
  Th,
  Tr,
} from '@tensile/design-system'
import { Pencil, Sheet as SheetIcon, Split, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { EffectiveFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ActionsHead } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { useUnitSymbol } from '@/unit/use-unit-symbol'
import { AttributeSheet, type AttributeTask } from './attribute-sheet.tsx'
import { typeNames } from './attribute-types.ts'
import { constraintsOf } from './constraints.ts'
import { DeleteAttributeDialog } from './delete-attribute-dialog.tsx'
import { Provenance } from './provenance.tsx'

type Props = { owner: { id: string; name: string }; attributes: readonly EffectiveFragment[] }

/** All attributes that hold at a category or family: its own to edit, those it inherits to override. */
export function AttributeTable({ owner, attributes }: Props) {
  const mayEdit = useMay('editCatalog')
  const [task, setTask] = useState<AttributeTask | null>(null)
  const [deleting, setDeleting] = useState<EffectiveFragment | null>(null)
  const [text, setText] = useState('')
  const [origin, setOrigin] = useState<'all' | 'own' | 'inherited'>('all')

  const wanted = text.trim().toLowerCase()
  const shown = attributes.filter(
    ({ inherited, definition: { key, label } }) =>
      (origin === 'all' || inherited === (origin === 'inherited')) && `${key} ${label}`.toLowerCase().includes(wanted),
  )
  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Input
          type="search"
          aria-label="Find an attribute"
          placeholder="Find an attribute"
          className="w-52"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label="Origin"
          className="w-36"
          value={origin}
          onChange={({ target }) =>
            setOrigin(target.value === 'own' || target.value === 'inherited' ? target.value : 'all')
          }
        >
          <option value="all">All origins</option>
          <option value="own">Own</option>
          <option value="inherited">Inherited</option>
        </Select>
        {mayEdit && (
          <AddButton className="ml-auto" onClick={() => setTask({ kind: 'define' })}>
            Attribute
          </AddButton>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={SheetIcon} title={attributes.length === 0 ? 'No attributes yet' : 'No attribute fits'}>
          {attributes.length === 0
            ? `What you define here holds for every product below ${owner.name}.`
            : 'Other words, or all origins, will show more.'}
        </EmptyState>
      ) : (
        <TableScroll label={`Attributes of ${owner.name}`}>
          <Table caption={`Attributes of ${owner.name}`}>
            <thead>
              <tr>
                <Th>Attribute</Th>
                <Th>Type</Th>
                <Th>Allowed</Th>
                <Th>Rules</Th>
                <Th>From</Th>
                {mayEdit && <ActionsHead />}
              </tr>
            </thead>
            <tbody>
              {shown.map((attribute) => (
                <AttributeRow
                  key={attribute.definition.key}
                  attribute={attribute}
                  mayEdit={mayEdit}
                  onEdit={() => setTask({ kind: 'edit', definition: attribute.definition })}
                  onOverride={() => setTask({ kind: 'override', inherited: attribute.definition })}
                  onDelete={() => setDeleting(attribute)}
                />
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
      {task && <AttributeSheet owner={owner} task={task} onClose={() => setTask(null)} />}
      {deleting && <DeleteAttributeDialog attribute={deleting} onClose={() => setDeleting(null)} />}
    </div>
  )
}

function AttributeRow(props: {
  attribute: EffectiveFragment
  mayEdit: boolean
  onEdit: () => void
  onOverride: () => void
  onDelete: () => void
}) {
  const { attribute, mayEdit, onEdit, onOverride, onDelete } = props
  const { definition, inherited } = attribute
  const { key, label, type, help, required, variantDefining, filterable } = definition
  const symbolOf = useUnitSymbol()
  const constraints = constraintsOf(definition, symbolOf)
  return (
    <Tr>
      <RowHead title={help ?? undefined}>
        {label} <span className="ml-1 font-mono text-2xs font-normal text-faint">{key}</span>
      </RowHead>
      <Td>
        {typeNames[type]}
        {definition.unit && <span className="text-muted"> in {symbolOf(definition.unit)}</span>}
      </Td>
      <Td className="max-w-44 truncate text-muted 2xl:max-w-96" title={constraints}>
        {constraints}
      </Td>
      <Td>
        <span className="flex gap-1">
          {required && <Badge tone="accent">Required</Badge>}
          {variantDefining && <Badge tone="neutral">Axis</Badge>}
          {filterable && <Badge tone="neutral">Facet</Badge>}
        </span>
      </Td>
      <Td>
        <Provenance attribute={attribute} />
      </Td>
      {mayEdit && (
        <Td className="w-0 text-right">
          {inherited ? (
            <Button
              size="sm"
              variant="ghost"
              onClick={onOverride}
              aria-label={`Override ${label}`}
              title="Override here"
            >
              <Split aria-hidden size={13} />
            </Button>
          ) : (
            <>
              <Button size="sm" variant="ghost" onClick={onEdit} aria-label={`Edit ${label}`} title="Edit">
                <Pencil aria-hidden size={13} />
              </Button>
              <Button size="sm" variant="ghost" onClick={onDelete} aria-label={`Delete ${label}`} title="Delete">
                <Trash2 aria-hidden size={13} />
              </Button>
            </>
          )}
        </Td>
      )}
    </Tr>
  )
}
