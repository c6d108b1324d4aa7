import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'

import { HouseError } from './house-error.ts'
import { root } from './paths.ts'
import { startProcess } from './processes.ts'

export const webApps = ['web-store', 'web-admin'] as const
export type WebApp = (typeof webApps)[number]

/** Builds a Next app, unless the last build was of the same sources; says which. */
export async function buildWeb(app: WebApp, folder: string): Promise<'built' | 'unchanged'> {
  // Kept with the build, so that they go away together.
  const mark = `${root}/${app}/.next/sources.sha256`
  const sources = await hashSources(app)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return 'unchanged'
  const build = startProcess({
    name: `build-${app}`,
    command: `${root}/node_modules/.bin/next`,
    args: ['build', app],
    cwd: root,
    folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const { succeeded, reason } = await build.ended
  if (!succeeded) throw new HouseError(`The build of ${app} ended with ${reason}. Its log says:\n${build.logTail(40)}`)
  writeFileSync(mark, sources)
  return 'built'
}

/** Beside the app's own. */
const sharedSources = [
  'packages/design-system',
  'packages/identity',
  'packages/persisted-operations',
  'package-lock.json',
  'tsconfig.base.json',
]

async function hashSources(app: WebApp) {
  const hash = createHash('sha256')
  for (const path of [app, ...sharedSources]) {
    for (const file of await listFiles(`${root}/${path}`))
      hash.update(file.slice(root.length)).update(await readFile(file))
  }
  return hash.digest('hex')
}

const notSources = new Set(['node_modules', '.next', 'next-env.d.ts'])

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]
  const names = entries
    .map((entry) => entry.name)
    .filter((name) => !notSources.has(name) && !name.endsWith('.tsbuildinfo'))
  return (await Promise.all(names.sort().map((name) => listFiles(`${path}/${name}`)))).flat()
}
