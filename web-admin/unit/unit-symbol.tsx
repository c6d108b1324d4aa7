'use client'

import { useUnitSymbol } from './use-unit-symbol.ts'

export function UnitSymbol({ code }: { code: string }) {
  return useUnitSymbol()(code)
}
