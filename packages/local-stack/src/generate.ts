import { spawn } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'

import { HouseError } from './house-error.ts'
import { root } from './paths.ts'
import { startTemplateDatabase } from './template-database.ts'
import { webApps } from './web-build.ts'

/** Every file that is generated from another and committed. */
const generated = [
  'db/schema.sql',
  'docs/units.md',
  'docs/permissions.md',
  'docs/caching.md',
  'subgraphs/*/generated/*.ts',
  'gateway/supergraph.graphql',
  'gateway/api.graphql',
  'web-*/gateway/operations.ts',
  'web-*/gateway/operation-ids.ts',
  'gateway/persisted-operations.json',
]

/** Generates from a freshly migrated database and from the SDL: schema.sql, units.md, table and resolver types, supergraph, operations and their manifest. */
export async function generate() {
  await withMigratedDatabase(async (DATABASE_URL) => {
    await run('node', ['db/generate-schema.ts'], { DATABASE_URL })
    await run('node', ['db/generate-types.ts'], { DATABASE_URL })
    await run('node', ['db/print-units.ts'], { DATABASE_URL })
  })
  await run('graphql-codegen', ['--config', 'codegen.ts'])
  await run('node', ['gateway/compose.ts'])
  for (const app of webApps) await run('graphql-codegen', ['--config', 'codegen.ts'], {}, app)
  await run('node', ['gateway/persist-operations.ts'])
  await run('node', ['gateway/print-permissions.ts'])
  await run('node', ['gateway/print-caching.ts'])
}

/** The generated files that are not as they would be generated now. Leaves them as they are. */
export async function findDrift() {
  const before = readGenerated()
  try {
    await generate()
    const after = readGenerated()
    return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file))
  } finally {
    for (const [file, text] of before)
      if (readFileSync(`${root}/${file}`, 'utf8') !== text) writeFileSync(`${root}/${file}`, text)
  }
}

function readGenerated() {
  const files = generated.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  return new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]))
}

async function withMigratedDatabase(work: (url: string) => Promise<void>) {
  const { databases, template, stop } = await startTemplateDatabase()
  try {
    await work(databases.url('tensile', { database: template }))
  } finally {
    await stop()
  }
}

function run(command: string, args: string[], env: Record<string, string> = {}, folder = '.') {
  const child = spawn(command, args, {
    cwd: `${root}/${folder}`,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new HouseError(`${command} ${args.join(' ')} ended with exit code ${code}:\n${output.trim()}`))
    })
  })
}
