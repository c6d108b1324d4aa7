import type { Metadata } from 'next'
import { ApiKeyList } from '@/api-key/api-key-list'
import { load } from '@/gateway/load'
import { ApiKeysDocument } from '@/gateway/operations'

export const metadata: Metadata = { title: 'API keys' }

const pageSize = 50

export default async function ApiKeysPage({ searchParams }: PageProps<'/api-keys'>) {
  const { after } = await searchParams
  const { apiKeys } = await load(ApiKeysDocument, { first: pageSize, after: typeof after === 'string' ? after : null })
  return <ApiKeyList apiKeys={apiKeys} />
}
