'use client'

import { Input, Select, type FieldControl } from '@tensile/design-system'
import type { DefinitionFragment } from '@/gateway/operations'
import { useUnitSymbol } from '@/unit/use-unit-symbol'
import { OptionCombobox } from './option-combobox.tsx'
import { OptionChecks } from './option-checks.tsx'
import type { SpecDraft } from './spec-draft.ts'

type Props = {
  definition: DefinitionFragment
  control: FieldControl
  draft: SpecDraft
  disabled: boolean
  onChange: (draft: SpecDraft) => void
}

const longList = 30

/** The right control for an attribute's type. Everything typed is kept as typed: only the catalog decides what it means. */
export function SpecControl({ definition, control, draft, disabled, onChange }: Props) {
  const { type, options, label } = definition
  const symbolOf = useUnitSymbol()
  const unit = definition.unit && symbolOf(definition.unit)
  if (typeof draft === 'object' && !Array.isArray(draft)) {
    return (
      <div className="flex items-center gap-1.5">
        <UnitInput
          control={control}
          label={`${label}, minimum`}
          unit={null}
          value={draft.min}
          disabled={disabled}
          onChange={(min) => onChange({ ...draft, min })}
        />
        <span aria-hidden className="text-faint">
          –
        </span>
        <UnitInput
          control={{ ...control, id: `${control.id}-max` }}
          label={`${label}, maximum`}
          unit={unit}
          value={draft.max}
          disabled={disabled}
          onChange={(max) => onChange({ ...draft, max })}
        />
      </div>
    )
  }
  if (Array.isArray(draft)) {
    return (
      <OptionChecks
        control={control}
        label={label}
        options={options}
        chosen={draft}
        disabled={disabled}
        onChange={onChange}
      />
    )
  }
  switch (type) {
    case 'BOOLEAN':
      return (
        <Select
          {...control}
          value={draft}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
          className="w-32"
        >
          <option value="">Not stated</option>
          <option value="true">Yes</option>
          <option value="false">No</option>
        </Select>
      )
    case 'SELECT':
      if (options.length > longList) {
        return (
          <OptionCombobox
            control={control}
            label={label}
            options={options}
            value={draft}
            disabled={disabled}
            onChange={onChange}
          />
        )
      }
      return (
        <Select {...control} value={draft} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
          <option value="">–</option>
          {(options.includes(draft) || draft === '' ? options : [draft, ...options]).map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      )
    case 'NUMBER':
      return (
        <UnitInput control={control} label={label} unit={unit} value={draft} disabled={disabled} onChange={onChange} />
      )
    default:
      return <Input {...control} value={draft} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
  }
}

function UnitInput(props: {
  control: FieldControl
  label: string
  unit: string | null
  value: string
  disabled: boolean
  onChange: (value: string) => void
}) {
  const { control, label, unit, value, disabled, onChange } = props
  const named = /[a-z°"'%Ω]/i.test(value)
  return (
    <span className="relative block min-w-0 flex-1">
      <Input
        {...control}
        aria-label={unit ? `${label}, in ${unit}` : label}
        value={value}
        disabled={disabled}
        autoComplete="off"
        className="pr-14 tabular-nums"
        onChange={(event) => onChange(event.target.value)}
      />
      {unit && !named && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-xs text-faint"
        >
          {unit}
        </span>
      )}
    </span>
  )
}
