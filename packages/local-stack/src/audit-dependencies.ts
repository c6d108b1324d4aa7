import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { z } from '@tensile/settings'

import { root } from './paths.ts'

export interface Vulnerability {
  package: string
  /** Of GitHub's advisory database: "GHSA-...". */
  advisory: string
  title: string
  severity: string
}

/** A vulnerability that is put up with: why, and until when (the day is the last). */
export type AuditException = z.infer<typeof auditException>

export type AuditAnswer =
  | { asked: true; vulnerabilities: Vulnerability[] }
  /** The registry gave no answer, which says nothing of the dependencies. */
  | { asked: false; reason: string }

/** Asks npm's registry, or `registry`, for the high and critical vulnerabilities of what runs in production. */
export async function askAudit(registry?: string): Promise<AuditAnswer> {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const answer = auditAnswer.safeParse(await runNpm([...args, ...(registry ? [`--registry=${registry}`] : [])]))
  if (!answer.success) return { asked: false, reason: 'npm audit answered nothing that can be read' }
  if ('message' in answer.data) return { asked: false, reason: answer.data.message }
  const advisories = Object.values(answer.data.vulnerabilities).flatMap(({ via }) => via)
  const found = advisories.flatMap((via) => (typeof via === 'string' || !isGrave(via) ? [] : [toVulnerability(via)]))
  return { asked: true, vulnerabilities: found }
}

/** What no exception puts up with today, and exceptions whose time is over. */
export function judgeAudit(vulnerabilities: Vulnerability[], exceptions: AuditException[], today: string): string[] {
  const allowed = new Set(exceptions.filter(({ until }) => until >= today).map(({ advisory }) => advisory))
  const over = new Set(exceptions.filter(({ until }) => until < today).map(({ advisory }) => advisory))
  return vulnerabilities
    .filter(({ advisory }) => !allowed.has(advisory))
    .map(
      (found) =>
        `${found.package}: ${found.title} (${found.severity}, ${found.advisory}${over.has(found.advisory) ? ', its exception is over' : ''})`,
    )
}

export function readAuditExceptions(): AuditException[] {
  return z.array(auditException).parse(JSON.parse(readFileSync(`${root}/audit-exceptions.json`, 'utf8')))
}

const auditException = z.strictObject({
  advisory: z.string().regex(/^GHSA(-[a-z0-9]{4}){3}$/),
  why: z.string().min(1),
  until: z.iso.date(),
})

const advisory = z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })
const auditAnswer = z.union([
  z.object({ vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })) }),
  z.object({ message: z.string() }),
])

function isGrave({ severity }: z.infer<typeof advisory>) {
  return severity === 'high' || severity === 'critical'
}

function toVulnerability({ name, title, url, severity }: z.infer<typeof advisory>): Vulnerability {
  return { package: name, advisory: url.split('/').at(-1) ?? url, title, severity }
}

/** npm ends with 1 both when it found something and when it could not ask: what it prints tells which. */
function runNpm(args: string[]): Promise<unknown> {
  return new Promise((resolve) => {
    execFile('npm', args, { cwd: root, maxBuffer: 64 * 1024 ** 2 }, (_error, output) => {
      try {
        resolve(JSON.parse(output))
      } catch {
        resolve(undefined)
      }
    })
  })
}
