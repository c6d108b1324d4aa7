import { cn } from '@tensile/design-system'
import { formatCount } from '@/specs/format-count.ts'
import type { SuggestionGroup } from './suggestion-groups.ts'

type Props = {
  /** Names the popup and its options: `${id}-popup`, `${id}-0`. */
  id: string
  groups: readonly SuggestionGroup[]
  /** Number of the chosen option over all groups; -1 for none. */
  active: number
  onFollow: (href: string) => void
}

/** The list below the search box. Focus stays in the box. */
export function SuggestionPopup({ id, groups, active, onFollow }: Props) {
  const before = groups.map((_, index) => groups.slice(0, index).reduce((sum, { options }) => sum + options.length, 0))
  return (
    <div
      id={`${id}-popup`}
      role="listbox"
      aria-label="Suggestions"
      onPointerDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-40 mt-1 max-h-[70dvh] overflow-y-auto rounded-lg border bg-surface py-1 shadow-pop"
    >
      {groups.map(({ name, options }, group) => (
        <div key={name} role="group" aria-label={name} className="border-t py-1 first:border-t-0">
          <div aria-hidden className="px-3 pb-0.5 text-2xs font-semibold text-faint">
            {name}
          </div>
          {options.map(({ href, text, detail, count }, index) => {
            const place = (before[group] ?? 0) + index
            return (
              <div
                key={href}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === active}
                ref={place === active ? scrollIntoView : null}
                onClick={() => onFollow(href)}
                className={cn(
                  'flex cursor-pointer items-baseline gap-3 px-3 py-1 text-sm hover:bg-accent-soft max-md:py-1.5',
                  place === active && 'bg-accent-soft text-accent',
                )}
              >
                <span className={cn('truncate', detail !== null && 'shrink-0 font-mono text-xs')}>{text}</span>
                {detail !== null && <span className="min-w-0 flex-1 truncate text-xs text-muted">{detail}</span>}
                {count !== null && (
                  <span className="ml-auto text-xs text-faint tabular-nums">
                    {formatCount(count)}
                    <span className="sr-only"> products</span>
                  </span>
                )}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function scrollIntoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}
