import { createDatabase } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from './search.ts'

const own = await testDatabase()
const { search, found, suggested, owner, close } = openSearch(own)
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Couplings', 'CLUSTER'), ('Lubrication', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Jaw Couplings', 'LEAF', id from catalog.category where name = 'Couplings';
    insert into catalog.category (name, level, parent_id) select 'Greases', 'LEAF', id from catalog.category where name = 'Lubrication';
    insert into catalog.brand (name) values ('Torvane');
    insert into catalog.attribute_definition (category_id, key, label, type, unit, options, variant_defining)
    select c.id, d.key, d.label, d.type, d.unit, d.options, d.variant_defining from catalog.category c join (values
      ('Jaw Couplings', 'torque', 'Rated torque', 'NUMBER', 'N.m', array[]::text[], true),
      ('Jaw Couplings', 'spider', 'Spider', 'SELECT', null, array['Polyurethane', 'Hytrel'], true),
      ('Greases', 'base', 'Base oil', 'SELECT', null, array['Mineral', 'Ester'], true)
    ) d (category, key, label, type, unit, options, variant_defining) on d.category = c.name;
    insert into catalog.family (name, code, category_id, brand_id) select 'Curved jaw coupling', 'CJC', c.id, b.id
      from catalog.category c, catalog.brand b where c.name = 'Jaw Couplings';
    insert into catalog.family (name, code, category_id) select 'Bearing grease', 'BG', id from catalog.category where name = 'Greases';
    insert into catalog.product (sku, name, family_id, specs) select v.sku, v.name, f.id, v.specs::jsonb from catalog.family f join (values
      ('CJC', 'CJC-10', 'Coupling 10 Nm', '{"torque": 10, "spider": "Polyurethane"}'),
      ('CJC', 'CJC-25', 'Coupling 25 Nm', '{"torque": 25, "spider": "Hytrel"}'),
      ('BG', 'BG-M', 'Grease M', '{"base": "Mineral"}')
    ) v (family, sku, name, specs) on v.family = f.code`)
})

describe('the next search knows', () => {
  test('a family by its new name alone', async () => {
    await owner.query("update catalog.family set name = 'Elastomer hub' where code = 'CJC'")
    expect(await found('elastomer hub')).toBe('CJC-10 CJC-25')
    expect(await found('curved')).toBe('')
    expect((await suggested('elas'))[0]).toBe('Family Elastomer hub 2')
    expect(await suggested('curved')).toEqual([])
  })

  test('a brand by its new name alone', async () => {
    await owner.query("update catalog.brand set name = 'Kupplex' where name = 'Torvane'")
    expect(await found('kupplex')).toBe('CJC-10 CJC-25')
    expect(await found('torvane')).toBe('')
    expect((await suggested('kupp'))[0]).toBe('Brand Kupplex 2')
    expect((await search('kupplex 10 Nm')).interpretation.map(({ kind }: any) => kind)).toEqual(['BRAND', 'SPEC'])
  })

  test('a category by its new name alone', async () => {
    await owner.query("update catalog.category set name = 'Claw Couplings' where name = 'Jaw Couplings'")
    expect(await found('claw')).toBe('CJC-10 CJC-25')
    expect(await found('jaw')).toBe('')
    expect((await suggested('claw'))[0]).toBe('Category Claw Couplings 2')
  })

  test('where a category was moved', async () => {
    const move = (to: string) =>
      owner.query(
        `update catalog.category set parent_id = (select id from catalog.category where name = $1) where name = 'Claw Couplings'`,
        [to],
      )
    const { rows } = await owner.query("select id from catalog.category where name = 'Lubrication'")
    const categoryId = Buffer.from(`Category:${rows[0].id}`).toString('base64url')
    expect(await found('', { categoryId })).toBe('BG-M')
    await move('Lubrication')
    expect(await found('', { categoryId })).toBe('BG-M CJC-10 CJC-25')
    expect(await found('lubrication hub')).toBe('CJC-10 CJC-25')
    expect((await suggested('lubr'))[0]).toBe('Category Lubrication 3')
    await move('Couplings')
    expect(await found('lubrication hub')).toBe('')
  })

  test('an option by its new name', async () => {
    const client = await owner.connect()
    await client.query(`begin;
      update catalog.attribute_definition set options = array['Polyurethane', 'Hytrel', 'TPE copolyester'] where key = 'spider';
      update catalog.product set specs = specs || '{"spider": "TPE copolyester"}' where specs ->> 'spider' = 'Hytrel';
      update catalog.attribute_definition set options = array['Polyurethane', 'TPE copolyester'] where key = 'spider';
      commit`)
    client.release()
    expect(await found('copolyester')).toBe('CJC-25')
    expect(await found('hytrel')).toBe('')
  })

  test('a new spelling of a unit, and not one that went', async () => {
    expect(await found('coupling 25 newtonmeters')).toBe('')
    await owner.query("insert into catalog.unit_alias (alias, unit_code) values ('newtonmeters', 'N.m')")
    expect(await found('coupling 25 newtonmeters')).toBe('CJC-25')
    await owner.query("update catalog.unit_alias set alias = 'newtonmetres' where alias = 'newtonmeters'")
    expect(await found('coupling 25 newtonmetres')).toBe('CJC-25')
    expect(await found('coupling 25 newtonmeters')).toBe('')
  })

  test('whether an attribute is filterable', async () => {
    const facets = async () => (await search('coupling')).facets.map(({ key }: any) => key)
    expect(await facets()).toEqual([])
    await owner.query("update catalog.attribute_definition set filterable = true where key = 'torque'")
    expect(await facets()).toEqual(['torque'])
    await owner.query("update catalog.attribute_definition set filterable = false where key = 'torque'")
    expect(await facets()).toEqual([])
  })

  test('a label by its new name', async () => {
    await owner.query("update catalog.attribute_definition set label = 'Nominal moment' where key = 'torque'")
    expect((await search('moment over 20')).interpretation).toMatchObject([{ label: 'Nominal moment', key: 'torque' }])
    expect(await found('moment over 20')).toBe('CJC-25')
  })

  test('a category that did not exist before, by its attributes', async () => {
    await owner.query(`
      insert into catalog.category (name, level, parent_id) select 'Grease Guns', 'LEAF', id from catalog.category where name = 'Lubrication';
      insert into catalog.attribute_definition (category_id, key, label, type, unit, options, variant_defining)
        select id, d.key, d.label, d.type, d.unit, d.options, true from catalog.category, (values
          ('charge', 'Cartridge volume', 'NUMBER', 'cm3', array[]::text[]), ('nozzle', 'Nozzle', 'SELECT', null, array['Rigid', 'Flexible']),
          ('reach', 'Working range', 'RANGE', 'bar', array[]::text[])) d (key, label, type, unit, options) where name = 'Grease Guns';
      insert into catalog.family (name, code, category_id) select 'Lever gun', 'LG', id from catalog.category where name = 'Grease Guns';
      insert into catalog.product (sku, name, family_id, specs) select v.sku, v.sku, id, v.specs::jsonb from catalog.family, (values
        ('LG-1', '{"charge": 400, "nozzle": "Rigid", "reach": "100-400 bar"}'), ('LG-2', '{"charge": 500, "nozzle": "Flexible", "reach": "50-150 bar"}')) v (sku, specs) where code = 'LG'`)
    expect(await found('grease gun 400 cc')).toBe('LG-1')
    expect(await found('grease gun 0.5 l flexible')).toBe('LG-2')
    expect(await found('gun 120 bar')).toBe('LG-1 LG-2')
    expect(await found('gun 350 bar')).toBe('LG-1')
    expect(await found('cartridge volume over 450')).toBe('LG-2')
    expect(await suggested('gun')).toEqual([
      'Category Grease Guns 2',
      'Family Lever gun 2',
      'Product LG-1 1',
      'Product LG-2 1',
    ])
  })

  test('a product that is published, that changes family, and that is gone', async () => {
    await owner.query(`insert into catalog.product (sku, name, family_id, status, specs)
      select 'BG-E', 'Grease E', id, 'DRAFT', '{"base": "Ester"}' from catalog.family where code = 'BG'`)
    expect(await found('ester')).toBe('')
    await owner.query("update catalog.product set status = 'ACTIVE' where sku = 'BG-E'")
    expect(await found('ester')).toBe('BG-E')
    expect(await suggested('bearing grease')).toContain('Family Bearing grease 2')
    await owner.query(`insert into catalog.family (name, code, category_id) select 'Gear grease', 'GG', id from catalog.category where name = 'Greases';
      update catalog.product set family_id = (select id from catalog.family where code = 'GG') where sku = 'BG-E'`)
    expect(await found('gear grease')).toBe('BG-E')
    await owner.query("delete from catalog.product where sku = 'BG-E'")
    expect(await found('ester')).toBe('')
  })
})

test('a synonym is found with the token of its edit, while the replica stands still', async () => {
  const catalog = createDatabase<{ synonym: { term: string; meaning: string } }>({
    schema: 'catalog',
    writeUrl: own.writeUrl('catalog'),
    readUrl: own.readUrl('catalog'),
    writePoolSize: 1,
    readPoolSize: 1,
    maxReplicaLagMs: 60_000,
  })
  const replicated = openSearch(own, { readUrl: own.readUrl('search') })
  await own.caughtUp()
  await own.pauseReplay()
  try {
    const { token } = await catalog.write({ actor: 'user:ada@tensile.example', requestId: 'request-1' }, (trx) =>
      trx.insertInto('synonym').values({ term: 'schmiere', meaning: 'grease' }).execute(),
    )
    expect(await replicated.found('schmiere')).toBe('')
    replicated.useToken(token)
    expect(await replicated.found('schmiere')).toBe('BG-M LG-1 LG-2')
  } finally {
    await own.resumeReplay()
    await replicated.close()
    await catalog.close()
  }
})

test('a large refresh is done in slices, and searches go on meanwhile', async () => {
  await owner.query(`insert into catalog.product (sku, name, family_id, status, specs)
    select 'BULK-' || n, 'Bulk ' || n, id, 'ACTIVE', jsonb_build_object('torque', n) from catalog.family, generate_series(100, 6099) n where code = 'CJC'`)
  const admin = new pg.Client({ connectionString: own.adminUrl })
  await admin.connect()
  try {
    const calls = async () => {
      await admin.query('select pg_stat_force_next_flush()')
      const { rows } = await admin.query(
        "select calls::integer from pg_stat_user_functions where funcname = 'refresh_documents'",
      )
      return rows[0]?.calls ?? 0
    }
    await admin.query("set track_functions = 'all'")
    const before = await calls()
    await admin.query("begin; update catalog.category set name = 'Shaft Joints' where name = 'Claw Couplings'")
    expect((await search('claw hub')).totalCount).toBe(6002)
    expect((await search('shaft joints')).totalCount).toBe(0)
    await admin.query('commit')
    expect((await search('shaft joints')).totalCount).toBe(6002)
    expect((await calls()) - before).toBe(2)
  } finally {
    await admin.end()
  }
})
