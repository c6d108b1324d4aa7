import { z } from 'zod'
import type { AttributeChangeInput, DefinitionFragment, OnInvalid } from '@/gateway/operations'
import { isChosen, isMeasured } from './attribute-types.ts'

const bound = z
  .string()
  .trim()
  .regex(/^(-?\d+(\.\d+)?)?$/, 'A number, such as 12.5.')

/** What the form holds: all text as typed, options one a line. */
export const AttributeDraft = z
  .object({
    key: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9_]{0,59}$/, 'snake_case, at most 60 characters: thread_size.'),
    label: z.string().trim().min(1, 'Buyers need a label.').max(120, 'At most 120 characters.'),
    help: z.string().trim(),
    type: z.enum(['NUMBER', 'SELECT', 'MULTI_SELECT', 'BOOLEAN', 'RANGE', 'TEXT']),
    unit: z.string(),
    required: z.boolean(),
    variantDefining: z.boolean(),
    filterable: z.boolean(),
    integer: z.boolean(),
    min: bound,
    max: bound,
    pattern: z.string(),
    options: z.string(),
  })
  .superRefine((draft, context) => {
    const { type, min, max, pattern, options } = draft
    const refuse = (path: keyof typeof draft, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (isMeasured(type) && min && max && Number(min) > Number(max)) refuse('max', 'The maximum is below the minimum.')
    if (isChosen(type) && optionsOf(options).length === 0) refuse('options', 'At least one option, one a line.')
    if (type === 'TEXT' && pattern && !isRegularExpression(pattern)) refuse('pattern', 'Not a regular expression.')
  })

export type AttributeDraft = z.infer<typeof AttributeDraft>

const blank: AttributeDraft = {
  key: '',
  label: '',
  help: '',
  type: 'NUMBER',
  unit: '',
  required: false,
  variantDefining: false,
  filterable: true,
  integer: false,
  min: '',
  max: '',
  pattern: '',
  options: '',
}

/** The form's start: blank, or an existing definition as it holds. */
export function draftOfDefinition(definition: DefinitionFragment | null): AttributeDraft {
  if (!definition) return blank
  const { key, label, help, type, unit, required, variantDefining, filterable, integer, min, max, pattern, options } =
    definition
  return {
    ...{ key, label, type, required, variantDefining, filterable, integer },
    help: help ?? '',
    unit: unit ?? '',
    min: min === null ? '' : String(min),
    max: max === null ? '' : String(max),
    pattern: pattern ?? '',
    options: options.join('\n'),
  }
}

/** Defines it anew on `ownerId`; what an override leaves as inherited is left out, so that it goes on following. */
export function defining(
  ownerId: string,
  draft: AttributeDraft,
  inherited: DefinitionFragment | null,
  onInvalid: OnInvalid,
): AttributeChangeInput {
  const changed = changesBetween(draftOfDefinition(inherited), draft)
  const { key, label, type } = draft
  return { define: { ...(inherited ? changed : settings(draft)), ownerId, key, label, type, onInvalid } }
}

/** Changes an existing definition: only what differs from how it was read. */
export function updating(
  definition: DefinitionFragment,
  draft: AttributeDraft,
  onInvalid: OnInvalid,
): AttributeChangeInput {
  const { id, version, key, label } = definition
  const changed = changesBetween(draftOfDefinition(definition), draft)
  return {
    update: {
      ...changed,
      ...(draft.key !== key && { key: draft.key }),
      ...(draft.label !== label && { label: draft.label }),
      ...{ id, expectedVersion: version, onInvalid },
    },
  }
}

type Settings = ReturnType<typeof settings>

function settings(draft: AttributeDraft) {
  const { type, required, variantDefining, filterable } = draft
  const measured = isMeasured(type)
  return {
    required,
    variantDefining,
    filterable,
    help: draft.help || null,
    unit: (measured && draft.unit) || null,
    integer: type === 'NUMBER' && draft.integer,
    min: measured && draft.min !== '' ? Number(draft.min) : null,
    max: measured && draft.max !== '' ? Number(draft.max) : null,
    pattern: (type === 'TEXT' && draft.pattern) || null,
    options: isChosen(type) ? optionsOf(draft.options) : [],
  }
}

function changesBetween(before: AttributeDraft, after: AttributeDraft): Partial<Settings> {
  const was: Record<string, unknown> = settings(before)
  const changed = Object.entries(settings(after)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
  )
  return Object.fromEntries(changed)
}

function optionsOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
