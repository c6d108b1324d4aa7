import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { root } from './paths.ts'

test('links between the pages of the documentation lead somewhere', () => {
  const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
  const links = pages.flatMap((page) =>
    Array.from(
      readFileSync(`${root}/${page}`, 'utf8').matchAll(/\]\(([^)#:]+)(?:#([^)]+))?\)/g),
      ([, file = '', section]) => ({
        page,
        file: join(dirname(page), file),
        section,
      }),
    ),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ file }) => !existsSync(`${root}/${file}`))).toEqual([])
  expect(links.filter(({ file, section }) => section && !sectionsOf(file).includes(section))).toEqual([])
})

/** As the names in an address: "Read as" -> "read-as". */
function sectionsOf(page: string) {
  const headings = readFileSync(`${root}/${page}`, 'utf8').matchAll(/^#+ (.+)$/gm)
  return Array.from(headings, ([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
}
