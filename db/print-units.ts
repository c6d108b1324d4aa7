import { readFile, writeFile } from 'node:fs/promises'

import { databaseUrl, readSettings } from '@tensile/settings'
import pg from 'pg'
import { format, resolveConfig } from 'prettier'

/**
 * Writes the second half of docs/units.md: how some texts are read, and all dimensions with their units, as the registry has
 * them. DATABASE_URL is a migrated database.
 */
const { DATABASE_URL } = readSettings({ DATABASE_URL: databaseUrl() })

const page = new URL('../docs/units.md', import.meta.url)
const marker = '<!-- Below this line: written by db/print-units.ts. -->\n'

/** What people type, and the dimension that their attribute has. */
const examples = [
  ['24 V', 'voltage'],
  ['0,5 kW', 'power'],
  ['1 1/2 in', 'length'],
  ['1-1/2"', 'length'],
  ['½ inch', 'length'],
  ['12.000,5 mm', 'length'],
  ['1 hp', 'power'],
  ['30 psi', 'pressure'],
  ['-40 °F', 'temperature'],
  ['20 C', 'temperature'],
  ['10 lb', 'force'],
  ['10 lb', 'mass'],
  ['5 KG', 'mass'],
  ['1,500 mm', 'length'],
  ['12/24 V', 'voltage'],
  ['10-20 mm', 'length'],
  ['3 M', 'length'],
]

const client = new pg.Client({ connectionString: DATABASE_URL })
await client.connect()
try {
  const [prose = ''] = (await readFile(page, 'utf8')).split(marker)
  const text = [prose + marker, '## Read as', await readExamples(), '## Dimensions and units', await readUnits()].join(
    '\n',
  )
  const options = await resolveConfig(page)
  await writeFile(page, await format(text, { ...options, parser: 'markdown' }))
} finally {
  await client.end()
}

async function readExamples() {
  const { rows } = await client.query<[string, string, string, string, string]>({
    text: `
      select '\`' || text || '\`', lower(d.label), coalesce(catalog.format_number(q.number), 'not read'), coalesce('\`' || u.code || '\`', case when q.unit_text is not null then 'unknown' end, ''),
        coalesce(catalog.format_number(catalog.convert(q.number, u.code, d.canonical_unit)) || ' ' || c.symbol, '')
      from unnest($1::text[], $2::text[]) with ordinality as e (text, dimension, n)
      join catalog.dimension d on d.code = e.dimension
      join catalog.unit c on c.code = d.canonical_unit
      cross join lateral catalog.parse_quantity(e.text) q
      left join catalog.unit u on u.code = catalog.resolve_unit(q.unit_text, e.dimension)
      order by n`,
    values: [examples.map(([text]) => text), examples.map(([, dimension]) => dimension)],
    rowMode: 'array',
  })
  return table(['Text', 'For', 'Number', 'Unit', 'Is'], rows)
}

async function readUnits() {
  const { rows } = await client.query<[string, string, string]>({
    text: `
      select d.label, '\`' || d.canonical_unit || '\`', string_agg('\`' || u.code || '\`', ' ' order by u.factor_numerator / u.factor_denominator, u.code)
      from catalog.dimension d join catalog.unit u on u.dimension = d.code
      group by d.code, d.label, d.canonical_unit order by lower(d.label)`,
    rowMode: 'array',
  })
  return table(['Dimension', 'Canonical', 'Codes, by size'], rows)
}

function table(head: string[], rows: string[][]) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
