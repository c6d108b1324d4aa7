'use client'

import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { CategoryIndexDocument, type CategoryLevel } from '@/gateway/operations'

/** A category with the names above it: "Fasteners › Screws & Bolts › Hex Head Screws". */
export type IndexedCategory = { id: string; name: string; level: CategoryLevel; trail: string }

type Branch = { id: string; name: string; level: CategoryLevel; children?: readonly Branch[] }

/** Categories of the first three levels in the order of the tree, for choosing one by name; empty until they have come. */
export function useCategoryIndex(): IndexedCategory[] {
  const { data } = useQuery(CategoryIndexDocument, { fetchPolicy: 'cache-and-network' })
  return useMemo(() => (data ? flatten(data.categories, []) : []), [data])
}

function flatten(branches: readonly Branch[], above: readonly string[]): IndexedCategory[] {
  return branches.flatMap(({ id, name, level, children = [] }) => {
    const names = [...above, name]
    return [{ id, name, level, trail: names.join(' › ') }, ...flatten(children, names)]
  })
}
