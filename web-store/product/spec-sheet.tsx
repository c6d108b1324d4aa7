import { Badge, HelpTip } from '@tensile/design-system'
import { HoverLink } from '@/shell/hover-link.tsx'
import type { SpecLineFragment } from '@/gateway/operations.ts'
import { type SpecGroup, specGroups, specText } from './spec-groups.ts'

const levels = { CLUSTER: 'cluster', NODE: 'group', LEAF: 'category' }

/** All specifications, under the category or family that defines them. */
export function SpecSheet({
  specs,
  trail,
}: {
  specs: readonly SpecLineFragment[]
  trail: readonly { slug: string }[]
}) {
  return (
    <section aria-labelledby="specifications" className="xl:columns-2">
      <h2 id="specifications" className="sr-only">
        Specifications
      </h2>
      {specGroups(specs, trail).map((group) => (
        <GroupTable key={group.owner.slug} group={group} />
      ))}
    </section>
  )
}

function GroupTable({ group: { owner, specs } }: { group: SpecGroup }) {
  const isFamily = owner.__typename === 'Family'
  const from = isFamily ? 'family' : levels[owner.level]
  return (
    <div className="mb-4 break-inside-avoid overflow-hidden rounded-lg border bg-surface">
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <caption className="border-b bg-sunken px-3 py-1.5 text-left text-xs text-muted">
          Defined by the {from}{' '}
          <HoverLink
            href={`/${isFamily ? 'f' : 'c'}/${owner.slug}`}
            className="font-semibold text-ink hover:text-accent hover:underline"
          >
            {owner.name}
          </HoverLink>
        </caption>
        <colgroup>
          <col className="w-2/5" />
          <col />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">Specification</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {specs.map((spec) => (
            <tr key={spec.key} className="hover:bg-accent-soft">
              <th scope="row" className="px-3 py-1 text-left align-top font-normal text-muted">
                {spec.label}
                {spec.help && <HelpTip term={spec.label}>{spec.help}</HelpTip>}
              </th>
              <td className="px-3 py-1 font-medium break-words tabular-nums">
                {specText(spec)}
                {spec.variantDefining && (
                  <Badge tone="accent" className="ml-2">
                    variant
                  </Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
