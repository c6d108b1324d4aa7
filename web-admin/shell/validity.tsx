import type { FieldProblems } from '@/gateway/field-problems'
import { dayOf, startOf } from './day.ts'
import { formText } from './form-text.ts'
import { TextField } from './text-field.tsx'

type Window = { validFrom: string | null; validUntil: string | null }

/** From when until when something holds, in a FormDialog. */
export function ValidityFields({ of, problems }: { of: Window | null; problems: FieldProblems }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        name="validFrom"
        label="From"
        suffix="at once when empty"
        type="date"
        defaultValue={dayOf(of?.validFrom)}
        problems={problems}
      />
      <TextField
        name="validUntil"
        label="Until"
        suffix="exclusive; no end when empty"
        type="date"
        defaultValue={dayOf(of?.validUntil)}
        problems={problems}
      />
    </div>
  )
}

/** What was entered there. A day that was not changed stays the instant it was. */
export function validityIn(form: FormData, of: Window | null): Window {
  const instant = (name: keyof Window) => {
    const day = formText(form, name)
    return of && dayOf(of[name]) === day ? of[name] : startOf(day)
  }
  return { validFrom: instant('validFrom'), validUntil: instant('validUntil') }
}

/** "from 2026-01-01 until 2027-01-01" */
export function validityText({ validFrom, validUntil }: Window): string {
  if (!validFrom && !validUntil) return 'always'
  return [validFrom && `from ${dayOf(validFrom)}`, validUntil && `until ${dayOf(validUntil)}`].filter(Boolean).join(' ')
}
