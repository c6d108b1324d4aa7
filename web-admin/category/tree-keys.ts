/**
 * Keys of the WAI-ARIA tree pattern on `role="treeitem"` elements: arrows, Home, End, Enter, and letters that find by
 * name. Tells whether the key was used.
 */
export function moveInTree(
  event: KeyboardEvent,
  tree: HTMLElement,
  toggle: (id: string, open: boolean) => void,
): boolean {
  const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const current = items[at]
  const id = current?.dataset['id']
  if (!current || !id || event.ctrlKey || event.metaKey || event.altKey) return false
  const expanded = current.getAttribute('aria-expanded')

  switch (event.key) {
    case 'ArrowDown':
      return focus(items[at + 1])
    case 'ArrowUp':
      return focus(items[at - 1])
    case 'Home':
      return focus(items[0])
    case 'End':
      return focus(items.at(-1))
    case 'ArrowRight':
      if (expanded === 'true') return focus(items[at + 1])
      if (expanded === 'false') toggle(id, true)
      return true
    case 'ArrowLeft':
      if (expanded !== 'true') return focus(items.slice(0, at).findLast((item) => levelOf(item) < levelOf(current)))
      toggle(id, false)
      return true
    case 'Enter':
    case ' ':
      current.querySelector('a')?.click()
      return true
    default:
      return focus(startingWith(event.key, [...items.slice(at + 1), ...items.slice(0, at)]))
  }
}

function levelOf(item: HTMLElement): number {
  return Number(item.getAttribute('aria-level'))
}

function startingWith(letter: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (letter.length !== 1) return undefined
  return items.find((item) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))
}

function focus(item: HTMLElement | null | undefined): boolean {
  if (!item) return false
  for (const other of item.closest('[role=tree]')?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? []) {
    other.tabIndex = other === item ? 0 : -1
  }
  item.focus()
  return true
}
