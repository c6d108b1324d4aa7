import { EmptyCatalog } from '@/home/empty-catalog.tsx'
import { CategoryTree } from '@/home/category-tree.tsx'
import { CatalogFacts } from '@/home/catalog-facts.tsx'
import { load } from '@/gateway/load.ts'
import { HomeDocument } from '@/gateway/operations.ts'
import { PageBody } from '@/shell/page-body.tsx'

export default async function HomePage() {
  const catalog = await load(HomeDocument, {})
  return (
    <PageBody className="py-6">
      <h1 className="text-2xl font-bold tracking-tight">Find the part by its numbers</h1>
      <CatalogFacts catalog={catalog} />
      {catalog.categories.length > 0 ? <CategoryTree clusters={catalog.categories} /> : <EmptyCatalog />}
    </PageBody>
  )
}
