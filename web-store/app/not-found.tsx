import { Button, EmptyState } from '@tensile/design-system'
import { MapPinOff } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PageBody className="py-10">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={MapPinOff}
        title="There is nothing at this address"
        action={
          <Button asChild variant="primary">
            <Link href="/" prefetch={false}>
              Browse the catalog
            </Link>
          </Button>
        }
      >
        The part or category may have been renamed or withdrawn. A part number in the box above leads straight to its
        page.
      </EmptyState>
    </PageBody>
  )
}
