import { Skeleton } from '@tensile/design-system'

export default function PortalLoading() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-2 p-4">
      <h1 className="sr-only">Loading</h1>
      <Skeleton className="h-6 w-64" />
      <Skeleton className="mt-4 h-9 w-full" />
      {Array.from({ length: 12 }, (_, row) => (
        <Skeleton key={row} className="h-7 w-full" />
      ))}
    </div>
  )
}
