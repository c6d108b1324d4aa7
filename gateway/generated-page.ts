import { readFile, writeFile } from 'node:fs/promises'
import { format } from 'prettier'

const root = new URL('../', import.meta.url)
const subgraphs = ['catalog', 'search', 'pricing', 'orders', 'accounts']

/** A module that every subgraph has. */
export function readOfSubgraphs<Module>(file: string): Promise<{ subgraph: string; module: Module }[]> {
  return Promise.all(
    subgraphs.map(async (subgraph) => ({
      subgraph,
      module: (await import(new URL(`subgraphs/${subgraph}/${file}`, root).href)) as Module,
    })),
  )
}

/** Of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export async function writePage(name: string, text: string): Promise<void> {
  const options = JSON.parse(await readFile(new URL('.prettierrc.json', root), 'utf8')) as object
  await writeFile(new URL(`docs/${name}`, root), await format(text, { ...options, parser: 'markdown' }))
}
