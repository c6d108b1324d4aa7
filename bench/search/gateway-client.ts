import { searchPage } from './queries.ts'

/** Asks as a storefront does, without a login. An answer with errors is thrown. */
export function gatewayClient(url: string) {
  async function ask(query: string, variables: object): Promise<unknown> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const answer: unknown = await response.json()
    if (!response.ok || typeof answer !== 'object' || answer === null || 'errors' in answer)
      throw new Error(`The gateway answered ${response.status}: ${JSON.stringify(answer).slice(0, 500)}`)
    return answer
  }
  return {
    searchPage: (variables: { query: string; categoryId?: string }) => ask(searchPage, variables),
    suggest: (query: string) =>
      ask('query ($query: String!) { suggest(query: $query) { text target { __typename } } }', { query }),
  }
}
