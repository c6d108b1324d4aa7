'use client'

import { Button } from '@tensile/design-system'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { WarehouseRowFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { AdjustDialog } from './adjust-dialog.tsx'

/** Adjusts the stock of any product, also of one that lies in no warehouse yet. */
export function AdjustButton({ warehouses }: { warehouses: readonly WarehouseRowFragment[] }) {
  const [asked, setAsked] = useState(false)
  if (!useMay('moveStock') || warehouses.length === 0) return null
  return (
    <>
      <Button variant="primary" onClick={() => setAsked(true)}>
        <Plus aria-hidden size={14} /> Stock
      </Button>
      {asked && <AdjustDialog at={null} warehouses={warehouses} onClose={() => setAsked(false)} />}
    </>
  )
}
