import type { AttributeType } from '@/gateway/operations'

/** What a control holds while it is edited: text as typed, chosen options, or the two ends of a range. Empty is no value. */
export type SpecDraft = string | string[] | { min: string; max: string }

/** The draft of a stored value. Text a person typed ("1 1/2 in") is shown again as typed, a number in the effective unit. */
export function draftOf(type: AttributeType, spec: { value: unknown; entered: unknown } | undefined): SpecDraft {
  switch (type) {
    case 'MULTI_SELECT':
      return Array.isArray(spec?.value) ? spec.value.map(String) : []
    case 'RANGE':
      return { min: endOf(spec, 'min'), max: endOf(spec, 'max') }
    case 'NUMBER':
      return asText(typeof spec?.entered === 'string' ? spec.entered : spec?.value)
    default:
      return asText(spec?.value)
  }
}

/** The value to send for a draft; null when it is empty. A plain number goes as one, "0,5 mm" and "1 1/2 in" as text. */
export function valueOf(type: AttributeType, draft: SpecDraft): unknown {
  if (Array.isArray(draft)) return draft.length > 0 ? draft : null
  if (typeof draft === 'object') {
    if (draft.min.trim() === '' && draft.max.trim() === '') return null
    return { min: numberOrText(draft.min), max: numberOrText(draft.max) }
  }
  if (draft.trim() === '') return null
  if (type === 'BOOLEAN') return draft === 'true'
  return type === 'NUMBER' ? numberOrText(draft) : draft.trim()
}

/** Do two drafts mean the same value? */
export function sameDraft(a: SpecDraft | undefined, b: SpecDraft | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A draft for people, as the tables of changes show it. */
export function draftText(draft: SpecDraft | undefined): string {
  if (draft === undefined) return ''
  if (Array.isArray(draft)) return draft.join(', ')
  if (typeof draft === 'object') return draft.min || draft.max ? `${draft.min} – ${draft.max}` : ''
  return draft === 'true' ? 'Yes' : draft === 'false' ? 'No' : draft
}

function numberOrText(text: string): number | string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^-?\d{1,15}(\.\d+)?$/.test(trimmed) && String(Number(trimmed)) === trimmed ? Number(trimmed) : trimmed
}

function endOf(spec: { value: unknown; entered: unknown } | undefined, end: 'min' | 'max'): string {
  const entered = partOf(spec?.entered, end)
  return asText(typeof entered === 'string' ? entered : partOf(spec?.value, end))
}

function partOf(value: unknown, end: 'min' | 'max'): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === end)?.[1]
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
