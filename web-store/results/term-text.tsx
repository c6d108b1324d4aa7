import type { TermFragment } from '@/gateway/operations.ts'
import { asTyped } from './as-typed.ts'

const kinds = { SPEC: null, TEXT: null, SKU: 'Part number', CATEGORY: 'Category', BRAND: 'Brand' }

type Props = {
  term: TermFragment
  /** What was searched for. */
  query: string
}

/** A part of the query as it was read: "Length 50 mm", "Brand Halden"; a word that is only looked for stands in quotes, as typed. */
export function TermText({ term: { kind, display, label }, query }: Props) {
  if (kind === 'TEXT') return <span className="text-muted">“{asTyped(display, query)}”</span>
  const name = label ?? kinds[kind]
  return (
    <>
      {name && <span className="text-muted">{name}</span>} <span className="font-medium">{display}</span>
    </>
  )
}
