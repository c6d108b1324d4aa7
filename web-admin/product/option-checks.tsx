'use client'

import { Checkbox, type FieldControl } from '@tensile/design-system'

type Props = {
  control: FieldControl
  label: string
  options: readonly string[]
  chosen: readonly string[]
  disabled: boolean
  onChange: (chosen: string[]) => void
}

/** Any of the options. Stored values that are no option any more stay in sight until they are unticked. */
export function OptionChecks({ control, label, options, chosen, disabled, onChange }: Props) {
  const shown = [...new Set([...options, ...chosen])]
  const toggle = (option: string, on: boolean) => {
    onChange(shown.filter((other) => (other === option ? on : chosen.includes(other))))
  }
  return (
    <fieldset
      aria-describedby={control['aria-describedby']}
      className="max-h-40 overflow-y-auto rounded-md border border-line-strong bg-surface px-2 py-1.5"
    >
      <legend className="sr-only">{label}</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {shown.map((option, index) => (
          <label key={option} className="flex items-center gap-2 text-sm">
            <Checkbox
              {...(index === 0 && { id: control.id })}
              aria-invalid={control['aria-invalid']}
              checked={chosen.includes(option)}
              disabled={disabled}
              onChange={(event) => toggle(option, event.target.checked)}
            />
            <span className="min-w-0 truncate">{option}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
