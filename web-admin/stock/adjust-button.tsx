'use client'

import { useState } from 'react'
import type { WarehouseRowFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { AddButton } from '@/shell/add-button'
import { AdjustDialog } from './adjust-dialog.tsx'

/** Adjusts the stock of any product, also of one that lies in no warehouse yet. */
export function AdjustButton({ warehouses }: { warehouses: readonly WarehouseRowFragment[] }) {
  const [asked, setAsked] = useState(false)
  if (!useMay('moveStock') || warehouses.length === 0) return null
  return (
    <>
      <AddButton onClick={() => setAsked(true)}>Stock</AddButton>
      {asked && <AdjustDialog at={null} warehouses={warehouses} onClose={() => setAsked(false)} />}
    </>
  )
}
