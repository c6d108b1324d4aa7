import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { SearchX } from 'lucide-react'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import type { Results } from './load-results.ts'
import { changed, hrefOf, type ResultsAddress } from './results-address.ts'
import { TermText } from './term-text.tsx'

type Props = { address: ResultsAddress; results: Results }

/** No product holds everything that was asked for: what to give up, and what comes nearest. */
export function NothingFound({ address, results }: Props) {
  const { relaxations, nearest } = results
  const { choices } = address
  return (
    <section aria-labelledby="nothing" className="mt-4 flex flex-col gap-4">
      <div className="rounded-lg border border-dashed bg-surface px-4 py-5">
        <h2 id="nothing" className="flex items-center gap-2 text-lg font-semibold">
          <SearchX aria-hidden size={18} className="text-faint" />
          No product meets all of this
        </h2>
        <p className="mt-1 text-sm text-muted">{advice(results, choices.length > 0)}</p>
        <ul className="mt-2 flex flex-wrap gap-2 text-sm">
          {relaxations.map(({ dropped, totalCount }) => (
            <li key={`${dropped.text} ${dropped.remainder}`}>
              <WayOut href={hrefOf(changed(address, { query: dropped.remainder }))}>
                Without <TermText term={dropped} query={address.query} />
                <span className="text-muted tabular-nums">
                  {formatCount(totalCount)} {totalCount === 1 ? 'product' : 'products'}
                </span>
              </WayOut>
            </li>
          ))}
          {choices.length > 0 && (
            <li>
              <WayOut href={hrefOf(changed(address, { choices: [] }))}>Without filters</WayOut>
            </li>
          )}
          {relaxations.length === 0 && choices.length === 0 && (
            <li>
              <WayOut href="/">Browse the catalog</WayOut>
            </li>
          )}
        </ul>
      </div>
      {nearest.length > 0 && <Nearest hits={nearest} />}
    </section>
  )
}

function advice({ relaxations, interpretation }: Results, isFiltered: boolean): string {
  if (relaxations.length > 0 || isFiltered) return 'Give something up:'
  if (interpretation.length > 1) return 'Take more than one of the conditions above away.'
  return 'Check the spelling, or use fewer words. Sizes are taken literally: M12 is never M13.'
}

function WayOut(props: { href: string; children: React.ReactNode }) {
  return (
    <HoverLink
      className="inline-flex min-h-8 items-center gap-1.5 rounded-md border bg-surface px-2.5 hover:border-accent hover:text-accent"
      {...props}
    />
  )
}

/** Labelled with what differs: never passed off as found. */
function Nearest({ hits }: { hits: Results['nearest'] }) {
  return (
    <div>
      <h2 className="mb-1.5 text-sm font-semibold">Nearest products, not what was asked for</h2>
      <TableScroll label="Nearest products">
        <Table
          role="table"
          caption="The nearest products, each with what differs from the query"
          className="stacked-rows"
        >
          <thead>
            <tr role="row">
              <Th role="columnheader">Part number</Th>
              <Th role="columnheader">Differs in</Th>
              <Th role="columnheader">Name</Th>
            </tr>
          </thead>
          <tbody>
            {hits.map(({ node: { sku, name }, differs }) => (
              <Tr key={sku} role="row">
                <RowHead role="rowheader" className="max-md:col-span-2">
                  <HoverLink href={productHref(sku)} className="font-mono text-xs text-accent hover:underline">
                    {sku}
                  </HoverLink>
                </RowHead>
                <Td role="cell" className="font-medium text-warn max-md:text-right">
                  {differs.map((part) => `not ${part}`).join(', ')}
                </Td>
                <Td role="cell" className="max-md:col-span-3">
                  {name}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </div>
  )
}
