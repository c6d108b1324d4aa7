import { expect, test } from 'vitest'
import { demoPassword } from '../../db/seeds/accounts.ts'
import { accessTokenOf, ask, demoUsers, gatewayUrl, post } from './gateway.ts'

const credentials = { email: demoUsers.buyer, password: demoPassword }

test.each(Object.entries(demoUsers))(
  'the demo user of role %s signs in, and the gateway knows who asks',
  async (role, email) => {
    const token = await accessTokenOf(role as keyof typeof demoUsers)
    const { data } = await ask('{ viewer { id email name roles company { name number } } }', { token })
    const company = role === 'buyer' ? { name: 'Acme Machine Works', number: 'C-1001' } : null
    expect(data.viewer).toMatchObject({ email, roles: [role], company })
  },
)

test('without a token the viewer is null', async () => {
  expect((await ask('{ viewer { email } }')).data.viewer).toBeNull()
})

test('a login answers tokens and sets them as cookies out of the reach of scripts', async () => {
  const response = await post('/auth/login', credentials)
  expect(await response.json()).toMatchObject({
    expiresIn: 600,
    accessToken: expect.any(String),
    refreshToken: expect.any(String),
  })
  const cookies = response.headers.getSetCookie()
  expect(cookies.find((cookie) => cookie.startsWith('tensile_access='))).toMatch(/Path=\/;.*HttpOnly; SameSite=Lax/i)
  expect(cookies.find((cookie) => cookie.startsWith('tensile_refresh='))).toMatch(
    /Path=\/auth;.*HttpOnly; SameSite=Strict/i,
  )
})

test('the cookie of a login signs a browser in, and a logout signs it out', async () => {
  const cookie = cookiesOf(await post('/auth/login', credentials))
  expect((await ask('{ viewer { email } }', { headers: { cookie } })).data.viewer).toEqual({ email: credentials.email })
  const logout = await post('/auth/logout', null, { cookie })
  expect(logout.status).toBe(204)
  expect(logout.headers.getSetCookie().join()).toMatch(/tensile_access=;.*tensile_refresh=;/)
  expect((await post('/auth/refresh', null, { cookie })).status).toBe(401)
})

test('a wrong password and an unknown user are refused with the same words', async () => {
  const wrong = await post('/auth/login', { ...credentials, password: 'guess' })
  const unknown = await post('/auth/login', { ...credentials, email: 'nobody@acme.example' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  const [one, other] = await Promise.all([wrong.json(), unknown.json()])
  expect({ ...Object(one), requestId: '' }).toEqual({ ...Object(other), requestId: '' })
})

test.each([null, {}, { email: 5 }, { email: 'x', password: 'y'.repeat(2_000) }])(
  'a login needs e-mail and password: %o',
  async (body) => {
    expect((await post('/auth/login', body)).status).toBe(400)
  },
)

test('guessing at a password is slowed down, and only for who guesses', async () => {
  const guess = () =>
    post('/auth/login', { email: 'guessed@acme.example', password: 'guess' }, { 'x-forwarded-for': '192.0.2.77' })
  const statuses = []
  for (let count = 0; count < 11; count++) statuses.push((await guess()).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
  expect(Number((await guess()).headers.get('retry-after'))).toBeGreaterThan(0)
  const elsewhere = await post(
    '/auth/login',
    { email: 'guessed@acme.example', password: 'guess' },
    { 'x-forwarded-for': '192.0.2.78' },
  )
  expect(elsewhere.status).toBe(401)
})

test('a refresh rotates the token, and a stolen older one ends the session for both', async () => {
  const first = await tokensOf(await post('/auth/login', credentials))
  const second = await tokensOf(await post('/auth/refresh', { refreshToken: first.refreshToken }))
  const third = await tokensOf(await post('/auth/refresh', { refreshToken: second.refreshToken }))
  expect(new Set([first.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3)
  expect((await post('/auth/refresh', { refreshToken: first.refreshToken })).status).toBe(401)
  expect((await post('/auth/refresh', { refreshToken: third.refreshToken })).status).toBe(401)
})

test('a browser that lost the answer of a refresh gets the same token again', async () => {
  const { refreshToken } = await tokensOf(await post('/auth/login', credentials))
  const [one, other] = await Promise.all([
    post('/auth/refresh', { refreshToken }),
    post('/auth/refresh', { refreshToken }),
  ])
  expect((await tokensOf(one)).refreshToken).toBe((await tokensOf(other)).refreshToken)
})

test('a token that was tampered with is refused, not read as nobody', async () => {
  const token = await accessTokenOf('buyer')
  const [head, , mac] = token.split('.')
  const payload = Buffer.from(JSON.stringify({ sub: '1', roles: ['admin'] })).toString('base64url')
  const { status, errors } = await ask('{ viewer { email } }', { token: `${head}.${payload}.${mac}` })
  expect(status).toBe(401)
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('public keys are served, without a private part', async () => {
  const response = await fetch(`${gatewayUrl}/.well-known/jwks.json`)
  const { keys } = (await response.json()) as { keys: object[] }
  expect(keys.length).toBeGreaterThan(0)
  for (const key of keys) expect(key).not.toHaveProperty('d')
})

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function tokensOf(response: Response) {
  expect(response.status).toBe(200)
  return (await response.json()) as { accessToken: string; refreshToken: string }
}
