import { Badge, Button } from '@tensile/design-system'
import Link from 'next/link'
import type { CategoryDetailQuery } from '@/gateway/operations'
import { PageHeader } from '@/shell/page-header'
import { PageTabs } from '@/shell/page-tabs'
import { CategoryActions } from './category-actions.tsx'
import { levelNames } from './category-levels.ts'

type Category = NonNullable<CategoryDetailQuery['category']>

/** Name, place and actions of a category, above its attributes or its families. */
export function CategoryHeader({ category }: { category: Category }) {
  const { id, name, slug, level, productCount, ancestors, parent, attributes } = category
  return (
    <>
      <PageHeader
        trail={ancestors.map((ancestor) => ({ name: ancestor.name, href: `/categories/${ancestor.id}` }))}
        title={name}
        detail={
          <>
            <Badge>{levelNames[level]}</Badge>
            <span className="font-mono text-xs text-faint">{slug}</span>
          </>
        }
      >
        <Button size="sm" asChild>
          <Link href={`/products?category=${id}`}>{productCount.toLocaleString('en')} products</Link>
        </Button>
        <CategoryActions category={category} parentId={parent?.id ?? null} />
      </PageHeader>
      <PageTabs
        label="Of this category"
        tabs={[
          { href: `/categories/${id}`, name: 'Attributes', count: attributes.length },
          { href: `/categories/${id}/families`, name: 'Families' },
        ]}
      />
    </>
  )
}
