import type { Viewer } from '@tensile/identity'
import DataLoader from 'dataloader'
import type { Reader } from '../context.ts'
import { selectCompanies, type CompanyRow } from './company.repository.ts'

/** By row id; null for a company that is not there or not for this viewer. */
export type CompanyLoader = DataLoader<string, CompanyRow | null>

export function createCompanyLoader(read: () => Promise<Reader>, viewer: Viewer | null): CompanyLoader {
  return new DataLoader(async (ids) => {
    const rows = new Map((await selectCompanies(await read(), ids, viewer)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}
