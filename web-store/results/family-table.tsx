import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import type { FamilyList } from './load-results.ts'

/** The families of the products found, that of the best match first, each with how many of its variants fit. */
export function FamilyTable({ name, families }: { name: string; families: FamilyList['rows'] }) {
  return (
    <TableScroll label={`${name}, by family`} className="md:max-h-[calc(100dvh-4.5rem)]">
      <Table role="table" caption={`${name}, a row for each family`} className="stacked-rows">
        <thead>
          <tr role="row">
            <Th role="columnheader">Family</Th>
            <Th role="columnheader" numeric>
              Matching variants
            </Th>
            <Th role="columnheader">Best match</Th>
            <Th role="columnheader">Series</Th>
            <Th role="columnheader">Brand</Th>
            <Th role="columnheader">Category</Th>
          </tr>
        </thead>
        <tbody>
          {families.map(({ node: { name, slug, code, brand, category }, matchingVariants, bestMatch }) => (
            <Tr key={slug} role="row">
              <RowHead role="rowheader" className="max-md:col-span-2">
                <HoverLink href={`/f/${slug}`} className="text-accent hover:underline">
                  {name}
                </HoverLink>
              </RowHead>
              <Td role="cell" numeric>
                {formatCount(matchingVariants)}
                <span className="md:hidden"> {matchingVariants === 1 ? 'variant' : 'variants'}</span>
              </Td>
              <Td role="cell" className="max-w-104 truncate max-md:col-span-3 max-md:text-xs" title={bestMatch.name}>
                <HoverLink
                  href={productHref(bestMatch.sku)}
                  className="mr-2 font-mono text-xs text-accent hover:underline"
                >
                  {bestMatch.sku}
                </HoverLink>
                {bestMatch.name}
              </Td>
              <Td role="cell" data-label="Series" className="md:font-mono md:text-xs">
                {code}
              </Td>
              <Td role="cell" data-label="Brand">
                {brand?.name}
              </Td>
              <Td role="cell" data-label="Category">
                <HoverLink href={`/c/${category.slug}`} className="text-muted hover:text-accent hover:underline">
                  {category.name}
                </HoverLink>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}
