import { Panel } from '@tensile/design-system'
import type { OfferFragment } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'
import { formatDay } from './format-date.ts'
import { StockBadge } from './stock-badge.tsx'

/** What is where, and what comes when. While the stock can't be asked the page says so and stands. */
export function AvailabilityPanel({ availability }: Pick<OfferFragment, 'availability'>) {
  if (!availability) {
    return (
      <Panel title="Availability">
        <p className="px-3 py-2 text-sm text-muted">Stock can’t be shown right now.</p>
      </Panel>
    )
  }
  const { locations, backorderable } = availability
  return (
    <Panel title="Availability" actions={<StockBadge availability={availability} />}>
      {locations.length > 0 && (
        <table className="w-full text-sm tabular-nums">
          <caption className="sr-only">Stock by warehouse</caption>
          <tbody>
            {locations.map(({ warehouse, available, incoming }) => (
              <tr key={warehouse.code} className="align-top">
                <th scope="row" className="px-3 py-1 text-left font-normal text-muted">
                  {warehouse.name}
                </th>
                <td className="px-3 py-1 text-right">
                  <span className="font-medium">{formatCount(available)}</span>
                  {incoming.map(({ quantity, expectedAt }) => (
                    <span key={expectedAt} className="block text-xs text-muted">
                      +{formatCount(quantity)} on {formatDay(expectedAt)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {backorderable > 0 && (
        <p className="border-t px-3 py-1.5 text-xs text-muted">
          {formatCount(backorderable)} more can be ordered and ship when they come in.
        </p>
      )}
    </Panel>
  )
}
