'use client'

import { HelpTip, Panel } from '@tensile/design-system'
import type { ReactNode } from 'react'
import { OwnerLink } from '@/attribute/provenance'
import { constraintsOf } from '@/attribute/constraints'
import type { EffectiveFragment, ProblemFragment } from '@/gateway/operations'
import { useUnitSymbol } from '@/unit/use-unit-symbol'
import { SpecControl } from './spec-control.tsx'
import type { SpecDraft } from './spec-draft.ts'

type Props = {
  attributes: readonly EffectiveFragment[]
  drafts: Readonly<Record<string, SpecDraft>>
  /** Stored values as the catalog reads them: "38.1 mm" for "1 1/2 in". */
  displays?: ReadonlyMap<string, string>
  changed: ReadonlySet<string>
  problems: Readonly<Record<string, readonly ProblemFragment[]>>
  disabled: boolean
  onChange: (key: string, draft: SpecDraft) => void
}

/** A form from the effective attributes: what tells variants apart first, then all others in their order. */
export function SpecFields(props: Props) {
  const axes = props.attributes.filter(({ definition }) => definition.variantDefining)
  const others = props.attributes.filter(({ definition }) => !definition.variantDefining)
  return (
    <>
      {axes.length > 0 && <Group title="Variant axes" attributes={axes} {...{ props }} />}
      {others.length > 0 && <Group title="Specifications" attributes={others} {...{ props }} />}
    </>
  )
}

function Group({
  title,
  attributes,
  props,
}: {
  title: string
  attributes: readonly EffectiveFragment[]
  props: Props
}) {
  return (
    <Panel title={title}>
      <div className="divide-y">
        {attributes.map((attribute) => (
          <SpecField key={attribute.definition.key} attribute={attribute} {...props} />
        ))}
      </div>
    </Panel>
  )
}

function SpecField(props: { attribute: EffectiveFragment } & Props) {
  const { attribute, drafts, displays, changed, problems, disabled, onChange } = props
  const { definition, overrides } = attribute
  const { key, label, help, type, required } = definition
  const symbolOf = useUnitSymbol()
  const field = `specs.${key}`
  const errors = problems[field] ?? []
  const draft = drafts[key] ?? ''
  const display = displays?.get(key)
  const asTyped = typeof draft === 'string' && type === 'NUMBER' && !changed.has(key) && /[a-z"°]/i.test(draft)
  const equals = asTyped && display ? `= ${display}` : ''
  const limits = type === 'SELECT' || type === 'MULTI_SELECT' ? '' : constraintsOf(definition, symbolOf)
  const describedBy = [`${field}-note`, errors.length > 0 ? `${field}-error` : ''].filter(Boolean).join(' ')
  return (
    <FieldRow
      field={field}
      label={label}
      required={required}
      dirty={changed.has(key)}
      help={help}
      aside={
        <>
          <OwnerLink owner={definition.owner} />
          {overrides && <span className="xl:block"> overrides {overrides.owner.name}</span>}
        </>
      }
    >
      <SpecControl
        definition={definition}
        control={{ id: field, required, 'aria-invalid': errors.length > 0, 'aria-describedby': describedBy }}
        draft={draft}
        disabled={disabled}
        onChange={(next) => onChange(key, next)}
      />
      <p id={`${field}-note`} className="text-2xs text-faint empty:hidden">
        {[equals, limits].filter(Boolean).join(' · ')}
      </p>
      {errors.length > 0 && (
        <p id={`${field}-error`} className="text-xs font-medium text-bad">
          {errors.map(({ message }) => message).join(' ')}
        </p>
      )}
    </FieldRow>
  )
}

/** One line of a property sheet: label, control, where it comes from. */
export function FieldRow(props: {
  field: string
  label: string
  required?: boolean
  dirty?: boolean
  help?: string | null
  aside?: ReactNode
  children: ReactNode
}) {
  const { field, label, required, dirty, help, aside, children } = props
  return (
    <div className="grid items-start gap-x-3 gap-y-0.5 px-3 py-1 sm:grid-cols-[11rem_minmax(0,1fr)] xl:grid-cols-[12rem_minmax(0,1fr)_13rem]">
      <div className="flex min-h-8 items-center gap-1 text-sm">
        <label htmlFor={field} className="min-w-0">
          {label}
          {required && (
            <span aria-hidden className="ml-0.5 text-bad">
              *
            </span>
          )}
        </label>
        {help && <HelpTip term={label}>{help}</HelpTip>}
        {dirty && (
          <span
            role="img"
            aria-label="changed"
            title="Changed, not saved"
            className="size-1.5 shrink-0 rounded-full bg-accent"
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-0.5">{children}</div>
      {aside && (
        <p className="min-w-0 text-2xs text-muted sm:max-xl:col-start-2 xl:flex xl:min-h-8 xl:flex-col xl:justify-center xl:*:truncate">
          <span className="xl:sr-only">from </span>
          {aside}
        </p>
      )}
    </div>
  )
}
