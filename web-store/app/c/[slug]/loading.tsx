import { Skeleton } from '@tensile/design-system'

/** As high as the bar and a page of 24 rows. */
export default function CategoryLoading() {
  return (
    <div role="status" aria-label="Loading products">
      <div className="flex h-14 items-center justify-between">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="h-8 w-56" />
      </div>
      <div className="rounded-lg border bg-surface">
        <Skeleton className="h-9 rounded-b-none" />
        {Array.from({ length: 24 }, (_, row) => (
          <div key={row} className="flex h-8 items-center gap-6 border-b px-2.5 last:border-b-0">
            <Skeleton className="h-3.5 w-40" />
            <Skeleton className="h-3.5 flex-1" />
          </div>
        ))}
      </div>
    </div>
  )
}
