import type { TermFragment } from '@/gateway/operations.ts'

const kinds = { SPEC: null, TEXT: null, SKU: 'Part number', CATEGORY: 'Category', BRAND: 'Brand' }

/** A part of the query as it was read: "Length 50 mm", "Brand Halden"; a word that is only looked for stands in quotes. */
export function TermText({ term: { kind, display, label } }: { term: TermFragment }) {
  if (kind === 'TEXT') return <span className="text-muted">“{display}”</span>
  const name = label ?? kinds[kind]
  return (
    <>
      {name && <span className="text-muted">{name}</span>} <span className="font-medium">{display}</span>
    </>
  )
}
