import DataLoader from 'dataloader'
import type { Reader } from '../context.ts'
import { selectApiKeys, type ApiKeyRow } from './api-key.repository.ts'

/** By row id; null for a key that is not there. */
export type ApiKeyLoader = DataLoader<string, ApiKeyRow | null>

export function createApiKeyLoader(read: () => Promise<Reader>): ApiKeyLoader {
  return new DataLoader(async (ids) => {
    const rows = new Map((await selectApiKeys(await read(), ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}
