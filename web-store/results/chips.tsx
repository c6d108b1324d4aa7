import { FilterX } from 'lucide-react'
import type { ReactNode } from 'react'
import { HoverLink } from '@/shell/hover-link.tsx'
import { asTyped } from './as-typed.ts'
import { choiceTexts, keyText } from './choice-text.ts'
import { withChoice } from './facet-choice.ts'
import type { Results } from './load-results.ts'
import { changed, hrefOf, type ResultsAddress } from './results-address.ts'
import { RemoveLink } from './remove-link.tsx'
import { TermText } from './term-text.tsx'

type Props = { address: ResultsAddress; results: Results }

/** How the query was read, and what was chosen beside it: a chip each, taken away by a click, brought back by the back button. */
export function Chips({ address, results: { interpretation, didYouMean, facets, units } }: Props) {
  const { query, choices } = address
  const searched = didYouMean ?? query
  if (query === '' && choices.length === 0) return null
  const chosen = choices.flatMap((choice) => {
    const facet = facets.find(({ key }) => key === choice.key)
    const label = facet?.label ?? keyText(choice.key)
    return choiceTexts(choice, facet, units).map((part) => ({ ...part, label, name: `${label} ${part.text}` }))
  })
  return (
    <ul aria-label="Search conditions" tabIndex={-1} className="outline-none flex flex-wrap items-center gap-1.5 pt-1">
      {interpretation.map((term, index) => (
        <Chip
          key={`${index} ${term.text}`}
          name={asTyped(term.text, searched)}
          href={hrefOf(changed(address, { query: term.remainder }))}
        >
          <TermText term={term} query={searched} />
        </Chip>
      ))}
      {chosen.map(({ name, label, text, without }) => (
        <Chip key={name} name={name} href={hrefOf(changed(address, { choices: withChoice(choices, without) }))}>
          <span className="text-muted">{label}</span> <span className="font-medium">{text}</span>
        </Chip>
      ))}
      {chosen.length > 1 && (
        <li>
          <HoverLink
            href={hrefOf(changed(address, { choices: [] }))}
            scroll={false}
            className="inline-flex h-7 items-center gap-1 rounded-md px-1.5 text-xs font-medium text-accent hover:underline"
          >
            <FilterX aria-hidden size={13} /> Clear filters
          </HoverLink>
        </li>
      )}
    </ul>
  )
}

function Chip({ name, href, children }: { name: string; href: string; children: ReactNode }) {
  return (
    <li className="inline-flex h-7 max-w-full items-stretch rounded-md border bg-surface text-xs">
      <span className="truncate py-1.5 pl-2 leading-4">{children}</span>
      <RemoveLink href={href} name={name} />
    </li>
  )
}
