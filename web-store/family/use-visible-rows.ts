'use client'

import { useVirtualizer } from '@tanstack/react-virtual'

const rowHeight = 32

export type VisibleRows = {
  indexes: number[]
  /** Pixels of the rows above and below that are not in the page. */
  above: number
  below: number
}

/** Which of `count` rows of equal height are in sight in the box that scrolls, or nearly. The server renders the first of them. */
export function useVisibleRows(box: HTMLElement | null, count: number): VisibleRows {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of the virtualizer leaves this hook but numbers
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box,
    estimateSize: () => rowHeight,
    overscan: 24,
    initialRect: { width: 1200, height: 900 },
  })
  const items = virtualizer.getVirtualItems()
  return {
    indexes: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  }
}
