import type { ReactNode } from 'react'
import { CategoryPane } from '@/category/category-pane'

export default function CategoriesLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-full lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
      <CategoryPane />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
