import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

const tones = {
  info: { icon: Info, box: 'border-line bg-sunken', mark: 'text-muted' },
  good: { icon: CircleCheck, box: 'border-good/30 bg-good-soft', mark: 'text-good' },
  warn: { icon: TriangleAlert, box: 'border-warn/30 bg-warn-soft', mark: 'text-warn' },
  bad: { icon: CircleAlert, box: 'border-bad/30 bg-bad-soft', mark: 'text-bad' },
}

export type CalloutProps = {
  tone?: keyof typeof tones
  title: ReactNode
  children?: ReactNode
  className?: string
  /** `alert` for what just happened; nothing for what stands on the page anyway. */
  role?: 'alert' | 'status'
}

/** A message in the flow of the page. */
export function Callout({ tone = 'info', title, children, className, role }: CalloutProps) {
  const { icon: Icon, box, mark } = tones[tone]
  return (
    <div role={role} className={cn('flex gap-2.5 rounded-lg border px-3 py-2.5 text-sm', box, className)}>
      <Icon aria-hidden size={16} className={cn('mt-0.5 shrink-0', mark)} />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-0.5 text-muted">{children}</div>}
      </div>
    </div>
  )
}
