import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, test } from 'vitest'

import { askAudit, judgeAudit, readAuditExceptions, type Vulnerability } from './audit-dependencies.ts'

let close: (() => void) | undefined
afterEach(() => close?.())

/** A registry that knows these advisories. */
async function registryThatSays(status: number, advisories: object) {
  const server = createServer((request, answer) => {
    const isAudit = request.url?.startsWith('/-/npm/v1/security/advisories/bulk') ?? false
    request.resume()
    answer.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' }).end(JSON.stringify(advisories))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  close = () => server.close()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const advisory = (severity: string) => ({
  id: 1,
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'Requests can be smuggled',
  severity,
  vulnerable_versions: '*',
  cwe: [],
  cvss: { score: 0, vectorString: null },
})

const found: Vulnerability = {
  package: 'fastify',
  advisory: 'GHSA-aaaa-bbbb-cccc',
  title: 'Requests can be smuggled',
  severity: 'high',
}

describe('asking', () => {
  test('finds what is grave in production, and neither what is mild nor what only builds and tests use', async () => {
    const registry = await registryThatSays(200, {
      fastify: [advisory('high')],
      graphql: [advisory('moderate')],
      vitest: [advisory('critical')],
    })
    expect(await askAudit(registry)).toEqual({ asked: true, vulnerabilities: [found] })
  })

  test('a registry that answers no audit, or nothing at all, is no clean bill', async () => {
    expect(await askAudit(await registryThatSays(405, {}))).toEqual({
      asked: false,
      reason: expect.stringContaining('405'),
    })
    close?.()
    expect(await askAudit('http://127.0.0.1:1')).toEqual({ asked: false, reason: expect.stringMatching(/\w/) })
  })
})

describe('judging', () => {
  const exception = { advisory: found.advisory, why: 'The path is not used', until: '2026-12-31' }

  test('fails on what no exception names', () => {
    expect(judgeAudit([found], [], '2026-12-31')).toEqual([
      'fastify: Requests can be smuggled (high, GHSA-aaaa-bbbb-cccc)',
    ])
    expect(judgeAudit([found], [{ ...exception, advisory: 'GHSA-xxxx-yyyy-zzzz' }], '2026-12-31')).toHaveLength(1)
  })

  test('an exception holds through its last day and says afterwards that it is over', () => {
    expect(judgeAudit([found], [exception], '2026-12-31')).toEqual([])
    expect(judgeAudit([found], [exception], '2027-01-01')).toEqual([expect.stringContaining('its exception is over')])
  })

  test('the exceptions of this tree can be read', () => expect(readAuditExceptions()).toBeInstanceOf(Array))
})
