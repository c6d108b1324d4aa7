import type { MediaFileFragment } from '@/gateway/operations.ts'

/** Pictures in fixed boxes, so that nothing moves when they arrive. Each opens in full size. */
export function Gallery({ media, name }: { media: readonly MediaFileFragment[]; name: string }) {
  const images = media.filter(({ kind }) => kind === 'IMAGE')
  if (images.length === 0) return null
  return (
    <ul aria-label="Pictures" className="grid grid-cols-2 gap-2">
      {images.map(({ id, url, thumbnailUrl, title, width, height }) => (
        <li key={id} className="first:col-span-2">
          <a href={url} className="block aspect-[4/3] overflow-hidden rounded-lg border bg-surface">
            <img
              src={thumbnailUrl ?? url}
              alt={title ?? name}
              width={width ?? 320}
              height={height ?? 240}
              className="size-full object-contain"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
