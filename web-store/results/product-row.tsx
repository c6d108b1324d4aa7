import { cn, RowHead, Td, Tr } from '@tensile/design-system'
import type { CellFragment, ResultRowFragment } from '@/gateway/operations.ts'
import { perText } from '@/price/per-text.ts'
import { StockBadge } from '@/price/stock-badge.tsx'
import { productHref } from '@/product/product-href.ts'
import { StatusBadge } from '@/product/status-badge.tsx'
import { HoverLink } from '@/shell/hover-link.tsx'
import { cellText, noValue, type SpecColumn } from '@/specs/spec-columns.ts'

type Props = {
  product: ResultRowFragment
  columns: readonly SpecColumn[]
  /** Are there columns of price and stock? */
  isSold: boolean
}

/** A product of a list. */
export function ProductRow({ product, columns, isSold }: Props) {
  const { sku, name, status, family, specs, price, salesTerms, availability } = product
  const values = new Map(specs.map((spec) => [spec.key, spec]))
  const head = isSold ? 'max-md:col-span-2' : wide
  return (
    <Tr role="row">
      <RowHead role="rowheader" pinned="wide" className={head}>
        <HoverLink
          href={productHref(sku)}
          className="font-mono text-xs break-all text-accent hover:underline max-md:text-sm"
        >
          {sku}
        </HoverLink>
        <StatusBadge status={status} className="ml-1.5" />
      </RowHead>
      <Td
        role="cell"
        title={name}
        className={cn('max-w-72 truncate 2xl:max-w-96 max-md:row-start-2 max-md:text-xs', head)}
      >
        {name}
      </Td>
      {isSold && (
        <Td role="cell" numeric className={cn('max-md:col-start-3 max-md:row-start-1', !price && 'text-faint')}>
          {price ? perText(price.per) : salesTerms ? 'On request' : noValue}
        </Td>
      )}
      {isSold && (
        <Td role="cell" className="max-md:col-start-3 max-md:row-start-2 max-md:text-right">
          {availability ? <StockBadge availability={availability} /> : noValue}
        </Td>
      )}
      {columns.map((column) => (
        <SpecCell key={column.key} column={column} spec={values.get(column.key)} />
      ))}
      <Td role="cell" title={family.name} className={cn('max-w-56 truncate max-md:text-xs', wide)}>
        <HoverLink href={`/f/${family.slug}`} className="text-muted hover:text-accent hover:underline">
          {family.name}
        </HoverLink>
      </Td>
    </Tr>
  )
}

/** On a phone; see stacked-rows.css. */
const wide = 'max-md:col-span-3'

function SpecCell({ column, spec }: { column: SpecColumn; spec: CellFragment | undefined }) {
  const { label, symbol, unit, numeric } = column
  const text = cellText(spec, column)
  return (
    <Td
      role="cell"
      data-label={symbol && spec?.unit === unit ? `${label} ${symbol}` : label}
      numeric={numeric}
      className={cn('max-w-56 truncate', !spec && 'text-faint')}
      title={text.length > 28 ? text : undefined}
    >
      {text}
    </Td>
  )
}
