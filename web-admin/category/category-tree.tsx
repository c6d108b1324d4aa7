'use client'

import { skipToken, useQuery } from '@apollo/client/react'
import { cn, Skeleton } from '@tensile/design-system'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useParams } from 'next/navigation'
import { useRef, useState } from 'react'
import { FailureNotice } from '@/gateway/failure-notice'
import { CategoryChildrenDocument, CategoryPathDocument, type CategoryNodeFragment } from '@/gateway/operations'
import { moveInTree } from './tree-keys.ts'

type TreeState = {
  selected: string | null
  /** What the user opened or closed; else open down to the selected one. */
  isOpen: (id: string) => boolean
  toggle: (id: string, open: boolean) => void
}

/** The catalog's tree. Children are fetched when their parent is opened; arrow keys walk it as the platform's trees do. */
export function CategoryTree() {
  const params = useParams<{ id?: string }>()
  const selected = params.id ? decodeURIComponent(params.id) : null
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const tree = useRef<HTMLUListElement>(null)

  const path = useQuery(CategoryPathDocument, selected ? { variables: { id: selected } } : skipToken)
  const above = new Set((path.data ?? path.previousData)?.category?.ancestors.map(({ id }) => id))
  const state: TreeState = {
    selected,
    isOpen: (id) => toggled.get(id) ?? above.has(id),
    toggle: (id, open) => setToggled((before) => new Map([...before, [id, open]])),
  }
  return (
    <ul
      ref={tree}
      role="tree"
      aria-label="Categories"
      className="py-1 text-sm"
      onKeyDown={(event) => {
        if (tree.current && moveInTree(event.nativeEvent, tree.current, state.toggle)) event.preventDefault()
      }}
    >
      <Branch parentId={null} depth={0} state={state} />
    </ul>
  )
}

function Branch({ parentId, depth, state }: { parentId: string | null; depth: number; state: TreeState }) {
  const { data, error, refetch } = useQuery(CategoryChildrenDocument, {
    variables: { parentId },
    fetchPolicy: 'cache-and-network',
  })
  if (error && !data) {
    return (
      <li role="none" className="p-2">
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </li>
    )
  }
  if (!data) {
    return (
      <li role="none" className="flex flex-col gap-1.5 px-3 py-1.5" style={{ paddingLeft: indent(depth) + 20 }}>
        <Skeleton className="h-4 w-40" />
        {depth === 0 && <Skeleton className="h-4 w-32" />}
      </li>
    )
  }
  return data.categories.map((category, index) => (
    <TreeItem
      key={category.id}
      category={category}
      depth={depth}
      position={index + 1}
      siblings={data.categories.length}
      state={state}
    />
  ))
}

type ItemProps = {
  category: CategoryNodeFragment
  depth: number
  position: number
  siblings: number
  state: TreeState
}

/** One line of the tree, then the lines below it: all are children of the tree itself, their level tells how deep they stand. */
function TreeItem({ category, depth, position, siblings, state }: ItemProps) {
  const { id, name, productCount, children } = category
  const hasChildren = children.length > 0
  const open = hasChildren && state.isOpen(id)
  const here = state.selected === id
  const isFirst = depth === 0 && position === 1
  return (
    <>
      <li
        role="treeitem"
        aria-level={depth + 1}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-selected={here}
        aria-expanded={hasChildren ? open : undefined}
        data-id={id}
        tabIndex={here || isFirst ? 0 : -1}
        className={cn(
          'flex h-7 items-center gap-1 rounded-md pr-2 -outline-offset-2 hover:bg-sunken',
          here && 'bg-accent-soft font-medium text-accent hover:bg-accent-soft',
        )}
        style={{ paddingLeft: indent(depth) }}
      >
        <span
          aria-hidden
          onClick={() => state.toggle(id, !open)}
          className={cn('grid size-5 cursor-pointer place-items-center text-faint', !hasChildren && 'invisible')}
        >
          <ChevronRight size={14} className={cn('transition-transform', open && 'rotate-90')} />
        </span>
        <Link
          href={`/categories/${id}`}
          tabIndex={-1}
          prefetch={false}
          className="min-w-0 flex-1 truncate"
          title={name}
          onClick={() => hasChildren && state.toggle(id, true)}
        >
          {name}
        </Link>
        <span className={cn('text-2xs tabular-nums', here ? 'text-accent' : 'text-faint')}>
          {productCount.toLocaleString('en')}
        </span>
      </li>
      {open && <Branch parentId={id} depth={depth + 1} state={state} />}
    </>
  )
}

function indent(depth: number): number {
  return 4 + depth * 14
}
