import type { AttributeType } from '@/gateway/operations'
import { valueOf } from '../product/spec-draft.ts'

/** The values typed for an axis, one a line or parted by semicolons (a comma may be a decimal one); each once. */
export function axisValues(type: AttributeType, text: string): unknown[] {
  const parts = text.split(/[\n;]/).map((part) => part.trim())
  return [...new Set(parts)].filter(Boolean).map((part) => valueOf(type, type === 'BOOLEAN' ? asAnswer(part) : part))
}

/** "yes" and "no" as the form writes them. */
function asAnswer(text: string): string {
  return /^(yes|true|1)$/i.test(text) ? 'true' : 'false'
}
