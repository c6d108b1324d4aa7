import { EmptyCatalog } from '@/home/empty-catalog.tsx'
import { CategoryTree } from '@/home/category-tree.tsx'
import { CatalogFacts } from '@/home/catalog-facts.tsx'
import { load } from '@/gateway/load.ts'
import { HomeDocument, type HomeQuery } from '@/gateway/operations.ts'
import { PageBody } from '@/shell/page-body.tsx'
import { Soon } from '@/shell/soon.tsx'

export default function HomePage() {
  const answer = load(HomeDocument, {})
  return (
    <PageBody className="py-6">
      <h1 className="text-2xl font-bold tracking-tight">Find the part by its numbers</h1>
      <Soon answer={answer}>
        <Catalog answer={answer} />
      </Soon>
    </PageBody>
  )
}

async function Catalog({ answer }: { answer: Promise<HomeQuery> }) {
  const catalog = await answer
  return (
    <>
      <CatalogFacts catalog={catalog} />
      {catalog.categories.length > 0 ? <CategoryTree clusters={catalog.categories} /> : <EmptyCatalog />}
    </>
  )
}
