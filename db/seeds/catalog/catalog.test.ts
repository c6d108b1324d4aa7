import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkCatalog, scale } from './catalog-check.ts'
import { demoCatalog } from './index.ts'

const categories = [...demoCatalog.categories]
const attributes = [...demoCatalog.attributes]
const families = [...demoCatalog.families]

const countBy = <T>(rows: Iterable<T>, key: (row: T) => string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return counts
}

const repeated = (values: readonly string[]) => [...countBy(values, (value) => value)].filter(([, count]) => count > 1)

describe('the demo catalog', { timeout: 60_000 }, () => {
  it('keeps every rule of the import format: effective keys, types, bounds, options, patterns, required, SKUs, variants', () => {
    expect(checkCatalog(demoCatalog).slice(0, 20)).toEqual([])
  })

  it('is as large as promised and spread over its leaves', () => {
    const perLeaf = countBy(demoCatalog.products, ({ family }) => JSON.stringify(family.slice(0, -1)))
    const perFamily = countBy(demoCatalog.products, ({ family }) => JSON.stringify(family))
    const sizes = [...perLeaf.values()]
    const leaves = categories.filter(({ level }) => level === 'LEAF')
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(80_000)
    expect(categories.filter(({ level }) => level === 'CLUSTER')).toHaveLength(12)
    expect(leaves.length).toBeGreaterThanOrEqual(120)
    expect(leaves.map(({ path }) => JSON.stringify(path)).toSorted()).toEqual([...perLeaf.keys()].toSorted())
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(60)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6000)
    expect([...perFamily.values()].filter((size) => size > 1000).length).toBeGreaterThanOrEqual(5)
    expect(perFamily.size).toBe(families.length)
  })

  it('is the same on every iteration', () => {
    const digest = () => {
      const hash = createHash('sha256')
      for (const product of demoCatalog.products) hash.update(JSON.stringify(product))
      return hash.digest('hex')
    }
    expect(digest()).toBe(digest())
  })

  it('names families and categories so that each is found by its name and code', () => {
    expect(repeated(families.map(({ code }) => code.toLowerCase()))).toEqual([])
    expect(repeated(families.map(({ path }) => JSON.stringify(path).toLowerCase()))).toEqual([])
    expect(repeated(categories.map(({ path }) => path.at(-1)?.toLowerCase() ?? ''))).toEqual([])
    expect(new Set(families.map(({ brand }) => brand)).size).toBeGreaterThanOrEqual(25)
  })

  it('uses every attribute type, snake_case keys, and one type and dimension for a key everywhere', () => {
    expect(new Set(attributes.map(({ type }) => type)).size).toBe(6)
    expect(attributes.filter(({ key }) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key))).toEqual([])
    const types = Map.groupBy(attributes, ({ key }) => key)
    expect([...types].filter(([, rows]) => new Set(rows.map(({ type }) => type)).size > 1).map(([key]) => key)).toEqual(
      [],
    )
    const mixed = [...types].filter(([, rows]) => {
      const [first, ...others] = [...new Set(rows.flatMap(({ unit }) => unit ?? []))]
      return others.some((unit) => scale(first, unit) === undefined)
    })
    expect(mixed.map(([key]) => key)).toEqual([])
    expect(new Set(attributes.flatMap(({ unit }) => unit ?? [])).size).toBeGreaterThanOrEqual(30)
  })

  it('has the parts that buyers of the demo look for', () => {
    let motors = 0
    let sensors = 0
    for (const { specs } of demoCatalog.products) {
      if (specs.rated_voltage === 24 && specs.rated_torque !== undefined) motors += 1
      if (JSON.stringify(specs.supply_voltage) === '{"min":4.5,"max":36}') sensors += 1
    }
    expect(motors).toBeGreaterThan(100)
    expect(sensors).toBeGreaterThan(100)
  })
})
