export interface HostileRequest {
  path: string
  init: { method: string; headers: Record<string, string>; body?: string }
}

/** Requests of every kind of malformation, the same ones for the same seed. */
export function* hostileRequests(count: number, seed: number): Generator<HostileRequest, void> {
  const random = randomOf(seed)
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[Math.floor(random() * choices.length)]
    if (choice === undefined) throw new Error('nothing to choose from')
    return choice
  }
  const json = (body: unknown, headers: Record<string, string> = {}): HostileRequest => ({
    path: '/graphql',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
  })
  const repeat = (text: string, most: number) => text.repeat(1 + Math.floor(random() * most))

  /** A document that is valid, cut, doubled or written over at random places. */
  const mutated = () => {
    const characters = [...pick(documents)]
    for (let edits = 1 + Math.floor(random() * 5); edits > 0; edits--) {
      const at = Math.floor(random() * characters.length)
      const edit = Math.floor(random() * 3)
      if (edit === 0) characters.splice(at, 1 + Math.floor(random() * 8))
      else if (edit === 1) characters.splice(at, 0, pick(noise))
      else characters.splice(at, 1, pick(noise))
    }
    return characters.join('')
  }

  const kinds: (() => HostileRequest)[] = [
    () => json({ query: mutated() }),
    () => json({ query: mutated(), variables: pick(oddValues), operationName: pick(oddValues) }),
    () =>
      json({
        query: pick(documents),
        variables: { id: pick(oddValues), first: pick(oddValues), input: pick(oddValues) },
      }),
    () => json({ query: pick(oddValues), extensions: pick(oddValues) }),
    () => json({ query: pick(documents), extensions: { persistedQuery: pick(oddValues) } }),
    () => json({ extensions: { persistedQuery: { version: 1, sha256Hash: pick(oddValues) } } }),
    () => json(pick(oddValues)),
    () => json(JSON.stringify({ query: pick(documents) }).slice(0, Math.floor(random() * 40))),
    () => json({ query: `{ ${repeat('a: viewer { email } ', 300)} }` }),
    () => json({ query: `${repeat('{ category(id: "x") { parent ', 300)}` }),
    () => json({ query: `{ category(id: "x") { ${repeat('parent { ', 60)} name ${repeat('} ', 60)} } }` }),
    () =>
      json({
        query: `query { ...A } fragment A on Query { ...B } fragment B on Query { ...A ${pick(['viewer { email }', ''])} }`,
      }),
    () => json({ query: `query (${repeat('$a: Int ', 100)}) { viewer { email } }` }),
    () =>
      json({
        query: `{ products(first: ${pick(['-1', '101', '1e9', '99999999999', 'null', '"x"'])}) { nodes { id } } }`,
      }),
    () => json({ query: '{ products(after: $x) { nodes { id } } }', variables: { x: pick(noise) } }),
    () => json(Array.from({ length: 5 }, () => ({ query: pick(documents) }))),
    () => json({ query: `{ viewer { email } } #${repeat(pick(noise), 2_000)}` }),
    () => json({ query: pick(documents) }, { [pick(headerNames)]: pick(headerValues) }),
    () => ({
      path: '/graphql',
      init: {
        method: 'POST',
        headers: { 'content-type': pick(contentTypes) },
        body: pick(['{}', '', 'query=x', '\u0000']),
      },
    }),
    () => ({
      path: `/graphql?query=${encodeURIComponent(mutated().toWellFormed())}`,
      init: { method: 'GET', headers: { 'apollo-require-preflight': '1' } },
    }),
    () => ({
      path: `/graphql?${pick(['query', 'variables=%', 'query={&variables=[', 'extensions=x', '%00', 'query=%ff%fe'])}`,
      init: { method: pick(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']), headers: {} },
    }),
    () => ({
      path: pick(paths),
      init: { method: pick(['GET', 'POST']), headers: { 'content-type': 'application/json' } },
    }),
    () => ({
      path: pick(['/auth/login', '/auth/refresh', '/auth/token', '/auth/logout']),
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${Math.floor(random() * 255)}` },
        body: JSON.stringify(pick(oddValues)) ?? '',
      },
    }),
  ]
  for (let made = 0; made < count; made++) {
    const request = pick(kinds)()
    if (request.init.method === 'GET') delete request.init.body
    yield request
  }
}

/** mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const documents = [
  '{ viewer { email } }',
  'query Page($first: Int) { products(first: $first) { nodes { id sku name specs { key value display } } pageInfo { endCursor } } }',
  'query Node($id: ID!) { node(id: $id) { __typename id ... on Product { name brand { name } } } }',
  '{ category(slug: "x") { name children { name children { name } } attributes { key } } }',
  '{ search(query: "M12x50 A4", first: 3) { nodes { id } facets { key values { value count } } } }',
  'mutation Create($input: CreateBrandInput!) { createBrand(input: $input) { brand { id } userErrors { code } } }',
  '{ suggest(query: "%_\\\\") { text } }',
  '{ __schema { types { name fields { name type { ofType { ofType { name } } } } } } }',
  'subscription { viewer { email } }',
]
const noise = [
  '\u0000',
  '"',
  '"""',
  '{',
  '}',
  '(',
  ')',
  '$',
  '...',
  '@skip',
  '\\u0000',
  '\\',
  '\ud800',
  '🔩',
  '\u202e',
  '#',
  '\n',
  '!',
  '0x1',
  '1e999',
  "'; drop table x --",
  '__proto__',
]
const oddValues: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9007199254740993,
  '',
  'x',
  '\u0000',
  'Q2F0ZWdvcnk6NjE',
  '__proto__',
  [],
  [[[[]]]],
  {},
  { a: { b: { c: [null] } } },
  { constructor: { prototype: {} } },
  'x'.repeat(5_000),
]
const headerNames = [
  'authorization',
  'cookie',
  'x-request-id',
  'x-consistency-token',
  'idempotency-key',
  'x-forwarded-for',
  'accept',
  'origin',
  'x-tensile-identity',
  'content-encoding',
]
const headerValues = [
  '',
  'Bearer',
  'Bearer x.y.z',
  'Basic YTpi',
  'tensile_access=x',
  'tensile_consistency=%',
  '0/ZZ',
  'text/html',
  '*/*;q=abc',
  'gzip',
  'null',
  '1'.repeat(300),
  '::1, x',
]
const contentTypes = [
  '',
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;;;',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/graphql',
  '/',
  'application/json, application/json',
]
const paths = [
  '/',
  '/graphql/',
  '//graphql',
  '/graphql/../auth/login',
  '/%2e%2e/etc/passwd',
  '/internal/jwks',
  '/internal/login',
  '/health/ready/x',
  `/${'a'.repeat(3_000)}`,
  '/%',
  '/graphql%00',
]
