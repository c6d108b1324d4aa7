import cookies from '@fastify/cookie'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { setConsistencyCookie, setSessionCookies } from './cookies.ts'

async function cookiesOf(isSecure: boolean): Promise<string[]> {
  const service = Fastify()
  await service.register(cookies)
  service.get('/', (_request, reply) => {
    setSessionCookies(reply, { accessToken: 'a', refreshToken: 'r' }, isSecure)
    setConsistencyCookie(reply, '0/1', isSecure)
    return reply.send()
  })
  const { headers } = await service.inject('/')
  return [headers['set-cookie'] ?? []].flat()
}

test('where browsers come by https, all cookies are for https alone', async () => {
  const [secure, plain] = [await cookiesOf(true), await cookiesOf(false)]
  expect(secure).toHaveLength(3)
  expect(secure.filter((cookie) => !/; HttpOnly.*; Secure.*; SameSite=(Lax|Strict)/.test(cookie))).toEqual([])
  expect(plain.filter((cookie) => cookie.includes('Secure'))).toEqual([])
})
