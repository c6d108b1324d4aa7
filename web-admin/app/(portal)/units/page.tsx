import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { UnitsDocument } from '@/gateway/operations'
import { PageHeader } from '@/shell/page-header'

export const metadata: Metadata = { title: 'Units' }

export default async function UnitsPage() {
  const { units } = await load(UnitsDocument, {})
  const dimensions = [...Map.groupBy(units, (unit) => unit.dimension)]
  return (
    <>
      <PageHeader
        title="Units"
        detail={<span className="text-sm text-muted">Units of one dimension convert into each other.</span>}
      />
      <div className="flex flex-col gap-4 p-4 xl:flex-row">
        <nav aria-label="Dimensions" className="xl:w-44">
          <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm xl:sticky xl:top-16 xl:flex-col">
            {dimensions.map(([dimension, members]) => (
              <li key={dimension}>
                <a href={`#${dimension}`} className="text-muted hover:text-accent hover:underline">
                  {nameOf(dimension)} <span className="text-2xs text-faint tabular-nums">{members.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <TableScroll label="Units" className="max-w-3xl flex-1 lg:overflow-visible">
          <Table caption="The unit registry">
            <thead>
              <tr>
                <Th className="lg:top-12">Code</Th>
                <Th className="lg:top-12">Symbol</Th>
                <Th className="lg:top-12">Unit</Th>
              </tr>
            </thead>
            {dimensions.map(([dimension, members]) => (
              <tbody key={dimension} id={dimension} className="scroll-mt-24">
                <tr>
                  <th
                    colSpan={3}
                    scope="rowgroup"
                    className="border-b bg-ground px-2.5 py-1.5 text-left text-xs font-semibold"
                  >
                    {nameOf(dimension)}
                  </th>
                </tr>
                {members.map(({ code, symbol, label }) => (
                  <Tr key={code}>
                    <RowHead className="font-mono text-xs">{code}</RowHead>
                    <Td>{symbol}</Td>
                    <Td className="text-muted">{label}</Td>
                  </Tr>
                ))}
              </tbody>
            ))}
          </Table>
        </TableScroll>
      </div>
    </>
  )
}

/** "volume_flow" -> "Volume flow" */
function nameOf(dimension: string): string {
  const words = dimension.replaceAll('_', ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
