'use client'

import { type ReactNode, useId } from 'react'
import { cn } from './cn.ts'

/** What a control in a Field must take over: `<Field …>{(control) => <Input {...control} />}</Field>`. */
export type FieldControl = {
  id: string
  required: boolean
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

export type FieldProps = {
  label: ReactNode
  /** Stands behind the label in grey: a unit, "optional". */
  suffix?: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  className?: string
  children: (control: FieldControl) => ReactNode
}

/** A label, its control, and the hint and error that screen readers hear with it. */
export function Field({ label, suffix, hint, error, required = false, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="flex items-baseline gap-1.5 text-xs font-medium text-ink">
        {label}
        {required && (
          <span aria-hidden className="text-bad">
            *
          </span>
        )}
        {suffix && <span className="font-normal text-faint">{suffix}</span>}
      </label>
      {children({ id, required, 'aria-invalid': Boolean(error), 'aria-describedby': describedBy || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  )
}
