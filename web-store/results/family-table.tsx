import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import type { FamilyList } from './load-results.ts'

/** The families of the products found, that of the best match first, each with how many of its variants fit. */
export function FamilyTable({ name, families }: { name: string; families: FamilyList['rows'] }) {
  return (
    <TableScroll label={`${name}, by family`} className="md:max-h-[calc(100dvh-4.5rem)]">
      <Table caption={`${name}, a row for each family`}>
        <thead>
          <tr>
            <Th>Family</Th>
            <Th numeric>Matching variants</Th>
            <Th>Best match</Th>
            <Th>Series</Th>
            <Th>Brand</Th>
            <Th>Category</Th>
          </tr>
        </thead>
        <tbody>
          {families.map(({ node: { name, slug, code, brand, category }, matchingVariants, bestMatch }) => (
            <Tr key={slug}>
              <RowHead>
                <HoverLink href={`/f/${slug}`} className="text-accent hover:underline">
                  {name}
                </HoverLink>
              </RowHead>
              <Td numeric>{formatCount(matchingVariants)}</Td>
              <Td className="max-w-104 truncate" title={bestMatch.name}>
                <HoverLink
                  href={productHref(bestMatch.sku)}
                  className="mr-2 font-mono text-xs text-accent hover:underline"
                >
                  {bestMatch.sku}
                </HoverLink>
                {bestMatch.name}
              </Td>
              <Td className="font-mono text-xs">{code}</Td>
              <Td>{brand?.name}</Td>
              <Td>
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
