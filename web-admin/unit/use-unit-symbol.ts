'use client'

import { useQuery } from '@apollo/client/react'
import { UnitsDocument } from '@/gateway/operations'

/** How a unit is written: "N·m" for N.m; its code until the registry is here. */
export function useUnitSymbol(): (code: string) => string {
  const { data } = useQuery(UnitsDocument)
  const symbols = new Map(data?.units.map(({ code, symbol }) => [code, symbol]))
  return (code) => symbols.get(code) ?? code
}
