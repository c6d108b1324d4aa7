import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newWebhookSecret, signWebhook } from './webhook-signature.ts'

/** The code of the partner guide, run as a partner would: it must accept what we sign, and nothing else. */
const guide = readFileSync(new URL('../../../docs/partners.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'partner-guide-'))
const secret = newWebhookSecret()
const body = '{"type":"order.placed","data":{"name":"Ø 12 × 50"}}'
const nowMs = 1_790_000_000_000
const headers = signWebhook(secret, 'evt_1_1', body, nowMs)
const now = nowMs / 1000

/** Each a delivery, and whether it is from us. */
const deliveries = [
  { headers, body, now, isOurs: true },
  { headers: { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }, body, now, isOurs: true },
  { headers, body: `${body} `, now, isOurs: false },
  { headers, body, now: now + 301, isOurs: false },
  { headers: { ...headers, 'webhook-id': 'evt_2_1' }, body, now, isOurs: false },
  { headers: { ...headers, 'webhook-signature': 'v1,' }, body, now, isOurs: false },
  { headers: {}, body, now, isOurs: false },
]
const expected = deliveries.map(({ isOurs }) => isOurs)
const has = (command: string) => spawnSync(command, ['--version']).error === undefined

test('the JavaScript of the partner guide tells our deliveries from others', async () => {
  writeFileSync(join(folder, 'verify.mjs'), codeOf('js'))
  const { isFromTensile } = (await import(join(folder, 'verify.mjs'))) as {
    isFromTensile(secret: string, headers: object, body: string, now: number): boolean
  }
  expect(deliveries.map((each) => isFromTensile(secret, each.headers, each.body, each.now))).toEqual(expected)
})

test.skipIf(!has('python3'))('so does its Python', () => {
  const call = `import json, sys
for d in json.load(sys.stdin): print(is_from_tensile(${JSON.stringify(secret)}, d["headers"], d["body"], d["now"]))`
  expect(run('python3', ['-c', `${codeOf('python')}\n${call}`])).toEqual(expected.map((is) => (is ? 'True' : 'False')))
})

test.skipIf(!has('java'))('so does its Java', { timeout: 60_000 }, () => {
  const quote = (text: string) => JSON.stringify(text)
  const calls = deliveries.map(({ headers: given, body: text, now: at }) => {
    const pairs = Object.entries(given).flatMap(([name, value]) => [quote(name), quote(value)])
    return `System.out.println(Webhooks.isFromTensile(${quote(secret)}, Map.of(${pairs.join()}), ${quote(text)}, ${at}L));`
  })
  // The class that is run has to be the first of the file.
  const [imports = '', code = ''] = codeOf('java').split(/^(?=final class)/m)
  const main = `class Main { public static void main(String[] a) throws Exception { ${calls.join('\n')} } }`
  const file = join(folder, 'Main.java')
  writeFileSync(file, `${imports}${main}\n${code}`)
  // In whatever locale: Java 17 reads sources in the one of the shell.
  expect(run('java', ['-Dfile.encoding=UTF-8', file])).toEqual(expected.map(String))
})

function codeOf(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? ''
}

function run(command: string, args: string[]): string[] {
  const { stdout, stderr } = spawnSync(command, args, { input: JSON.stringify(deliveries), encoding: 'utf8' })
  if (stderr && !stdout) throw new Error(stderr)
  return stdout.trim().split(/\s+/)
}
