import { readdir, writeFile } from 'node:fs/promises'
import { InMemoryCache } from '@apollo/client'
import { Kind, print, type DocumentNode, type OperationDefinitionNode } from 'graphql'
import { operationId } from './src/operations/persisted-operations.ts'

const root = new URL('../', import.meta.url)
const manifestFile = new URL('persisted-operations.json', import.meta.url)

/**
 * `npm run persist`: the documents of store and admin as their clients send them, by the SHA-256 of the text. A client sends
 * `extensions.persistedQuery { version: 1, sha256Hash }` in place of the document. Each app gets the ids of its own by name.
 */
async function persistOperations(): Promise<void> {
  const apps = await Promise.all(
    ['web-store', 'web-admin'].map(async (app) => ({ app, documents: await documentsOf(app) })),
  )
  await Promise.all(apps.map(writeIds))
  const documents = apps.flatMap((each) => each.documents)
  const operations = new Map(documents.map((document) => [operationId(textOf(document)), describe(document)]))
  const sorted = [...operations].sort(([, one], [, other]) => (one.name < other.name ? -1 : 1))
  const manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: sorted.map(([id, operation]) => ({ id, ...operation })),
  }
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** What the clients of an app send: see packages/persisted-operations. */
async function writeIds({ app, documents }: { app: string; documents: DocumentNode[] }): Promise<void> {
  const ids = documents.map((document) => `  ${describe(document).name}: '${operationId(textOf(document))}',\n`).sort()
  const text = `/** Of npm run persist: by the name of an operation, the SHA-256 of its text. */\nexport const operationIds: Readonly<Record<string, string>> = {\n${ids.join('')}}\n`
  await writeFile(new URL(`${app}/gateway/operation-ids.ts`, root), text)
}

/** What codegen made of the .graphql files of an app. */
async function documentsOf(app: string): Promise<DocumentNode[]> {
  const folder = new URL(`${app}/gateway/`, root)
  if (!(await readdir(folder)).includes('operations.ts')) return []
  const generated = (await import(new URL('operations.ts', folder).href)) as Record<string, unknown>
  return Object.values(generated)
    .filter(isDocument)
    .filter((document) => operationOf(document) !== undefined)
}

/** Apollo Client adds `__typename` to what it sends. */
const cache = new InMemoryCache()

function textOf(document: DocumentNode): string {
  return print(cache.transformDocument(document))
}

function describe(document: DocumentNode) {
  const operation = operationOf(document)
  return { name: operation?.name?.value ?? '', type: operation?.operation ?? 'query', body: textOf(document) }
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT
}

await persistOperations()
