import { EmptyState } from '@tensile/design-system'
import { PackageOpen } from 'lucide-react'

/** In place of products where the shop has none at all. */
export function EmptyCatalog() {
  return (
    <div className="mt-4">
      <EmptyState icon={PackageOpen} title="The catalog is empty">
        Products appear here as soon as they are published.
      </EmptyState>
    </div>
  )
}
