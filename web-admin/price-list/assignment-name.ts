import type { PriceListRowFragment } from '@/gateway/operations'

export type Assignment = PriceListRowFragment['assignments'][number]

/** Whom a list holds for, in words: "everyone", "segment oem", "Acme Machine Works". */
export function assignmentName({ everyone, segment, company }: Assignment): string {
  if (everyone) return 'everyone'
  return segment ? `segment ${segment}` : (company?.name ?? '')
}
