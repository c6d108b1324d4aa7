/** What the bench asks. */
export interface BenchQuery {
  name: string
  query: string
  variables: Record<string, unknown>
}

/** @param categoryId a category with many products, @param sku one of them */
export function benchQueries(categoryId: string, sku: string): BenchQuery[] {
  return [
    { name: 'page of 24', query: page, variables: { categoryId } },
    { name: 'product detail', query: detail, variables: { sku } },
    { name: 'heavy nested', query: heavy, variables: { categoryId } },
  ]
}

const page = `query Page($categoryId: ID) {
  products(categoryId: $categoryId, first: 24) {
    nodes {
      id sku name
      brand { name slug }
      specs { key display }
      price { unit { amount currency } list { amount currency } }
      availability { status total }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

const detail = `query Detail($sku: String!) {
  product(sku: $sku) {
    id sku name
    brand { name }
    category { name ancestors { name slug } }
    specs { key display value unit }
    media { url kind title }
    price { unit { amount currency } list { amount currency } total { amount currency } }
    priceTiers { minQuantity unit { amount currency } }
    availability { status total locations { available } }
  }
}`

const heavy = `query Heavy($categoryId: ID) {
  products(categoryId: $categoryId, first: 24) {
    nodes {
      id sku name
      brand { name }
      category { name }
      price { unit { amount currency } }
      availability { status total }
      family {
        name
        category { name }
        products(first: 8) {
          nodes {
            id sku name
            brand { name }
            specs { key display }
            price { unit { amount currency } total { amount currency } }
            availability { status total }
          }
        }
      }
    }
  }
}`
