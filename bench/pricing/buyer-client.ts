/** Asks the gateway as a demo buyer does. An answer with errors is thrown. */
export async function buyerClient(url: string, email: string, password: string) {
  const { accessToken } = await post(`${url}/auth/login`, { email, password }, {})
  if (typeof accessToken !== 'string') throw new Error('The login gave no access token.')
  return async (query: string, variables: object) => {
    const answer = await post(`${url}/graphql`, { query, variables }, { authorization: `Bearer ${accessToken}` })
    if ('errors' in answer) throw new Error(`The gateway answered ${JSON.stringify(answer['errors']).slice(0, 500)}`)
    return answer
  }
}

async function post(url: string, body: object, headers: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  if (!response.ok || typeof answer !== 'object' || answer === null)
    throw new Error(`${url} answered ${response.status}`)
  return { ...answer }
}
