'use client'

import type { OnInvalid } from '@/gateway/operations'

const choices = [
  { value: 'BLOCK', name: 'Refuse the change', detail: 'Correct the products first. Nothing is saved now.' },
  {
    value: 'UNPUBLISH',
    name: 'Save and turn those products into drafts',
    detail: 'Buyers no longer see them until they are corrected.',
  },
] as const

/** What to do with the products that a change makes invalid. */
export function OnInvalidChoice({ value, onChange }: { value: OnInvalid; onChange: (value: OnInvalid) => void }) {
  return (
    <fieldset className="rounded-lg border px-3 pt-1 pb-2.5">
      <legend className="px-1 text-xs font-medium">Products that become invalid</legend>
      <div className="flex flex-col gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className="flex gap-2 text-sm">
            <input
              type="radio"
              name="onInvalid"
              className="mt-1 accent-accent"
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.name}
              <span className="block text-xs text-muted">{choice.detail}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
