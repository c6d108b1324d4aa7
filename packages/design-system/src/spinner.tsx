import { LoaderCircle } from 'lucide-react'
import { cn } from './cn.ts'

export function Spinner({ label = 'Loading', className }: { label?: string; className?: string }) {
  return (
    <LoaderCircle role="status" aria-label={label} size={16} className={cn('animate-spin text-muted', className)} />
  )
}
