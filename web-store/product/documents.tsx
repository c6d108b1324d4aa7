import { Panel } from '@tensile/design-system'
import { Box, FileText } from 'lucide-react'
import type { MediaFileFragment } from '@/gateway/operations.ts'
import { formatBytes } from './format-bytes.ts'

/** Data sheets and CAD models to download. */
export function Documents({ media }: { media: readonly MediaFileFragment[] }) {
  const files = media.filter(({ kind }) => kind !== 'IMAGE')
  if (files.length === 0) return null
  return (
    <Panel title="Downloads">
      <ul className="divide-y">
        {files.map(({ id, kind, url, title, byteSize, contentType }) => {
          const Icon = kind === 'CAD' ? Box : FileText
          return (
            <li key={id}>
              <a href={url} download className="flex items-center gap-2.5 px-3 py-2 text-sm hover:bg-accent-soft">
                <Icon aria-hidden size={16} className="shrink-0 text-muted" />
                <span className="min-w-0 flex-1 truncate font-medium">
                  {title ?? (kind === 'CAD' ? 'CAD model' : 'Data sheet')}
                </span>
                <span className="text-xs text-faint tabular-nums">
                  {contentType.replace(/^.*\//, '').toUpperCase()}, {formatBytes(byteSize)}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
