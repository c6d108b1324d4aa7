/** Says that not what was typed was looked for: never a silent correction. */
export function Corrected({ query, corrected }: { query: string; corrected: string }) {
  return (
    <p role="status" className="pt-2 text-sm">
      Nothing holds “{query}”. These are the products for <strong className="font-semibold">“{corrected}”</strong>.
    </p>
  )
}
