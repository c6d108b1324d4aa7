import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, parse, type DocumentNode } from 'graphql'

/**
 * The schema of a subgraph: `schema.graphql` and every other `.graphql` file below its folder, one for each noun.
 * `loadTypeDefs(import.meta.dirname)` in its main.ts.
 */
export function loadTypeDefs(folder: string): DocumentNode {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql') && !file.includes('node_modules'))
    .sort(
      (one, other) => Number(other === 'schema.graphql') - Number(one === 'schema.graphql') || (one < other ? -1 : 1),
    )
  return concatAST(files.map((file) => parse(readFileSync(join(folder, file), 'utf8'), { noLocation: true })))
}
