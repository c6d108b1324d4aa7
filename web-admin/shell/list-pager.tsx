import { hrefOf, type Params } from './address.ts'
import { Pager } from './pager.tsx'

type Props = {
  path: string
  params: Params
  /** "order", "orders" */
  names: [one: string, many: string]
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
}

/** The pager of a list that leads forward, with the filters of its address; an empty list has none. */
export function ListPager({ path, params, names, totalCount, pageInfo }: Props) {
  if (totalCount === 0) return null
  const { hasNextPage, hasPreviousPage, endCursor } = pageInfo
  return (
    <Pager
      total={`${totalCount.toLocaleString('en')} ${totalCount === 1 ? names[0] : names[1]}`}
      first={hasPreviousPage ? hrefOf(path, params) : null}
      next={hasNextPage && endCursor ? hrefOf(path, params, { after: endCursor }) : null}
    />
  )
}
