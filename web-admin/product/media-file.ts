import type { MediaKind } from '@/gateway/operations'

const cadTypes = new Map([
  ['step', 'model/step'],
  ['stp', 'model/step'],
  ['stl', 'model/stl'],
  ['dxf', 'image/vnd.dxf'],
])

/** What the file picker offers. */
export const acceptedFiles = 'image/jpeg,image/png,image/webp,application/pdf,.step,.stp,.stl,.dxf'

/** Kind and type to declare for a file. Browsers know no type for CAD files: their extension tells. */
export function mediaKindOf(file: { name: string; type: string }): { kind: MediaKind; contentType: string } | null {
  const cad = cadTypes.get(file.name.toLowerCase().split('.').at(-1) ?? '')
  if (cad) return { kind: 'CAD', contentType: cad }
  if (file.type === 'application/pdf') return { kind: 'DOCUMENT', contentType: file.type }
  if (file.type.startsWith('image/')) return { kind: 'IMAGE', contentType: file.type }
  return null
}

/** "1.4 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
