import { cn } from './cn.ts'

/** The sign: a tensile test specimen between its grips. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={cn('size-5', className)} fill="currentColor">
      <path d="M5 1h14v5c0 1.6-1 2.4-2.2 3.2C15.6 10 15 10.7 15 12s.6 2 1.8 2.8C18 15.6 19 16.4 19 18v5H5v-5c0-1.6 1-2.400 2.200-3.2C8.400 14 9 13.300 9 12s-.6-2-1.8-2.8C6 8.400 5 7.600 5 6z" />
    </svg>
  )
}

/** Sign and name; `suffix` for an app beside the store: "Admin". */
export function Wordmark({ suffix, className }: { suffix?: string; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 text-lg font-bold tracking-tight text-ink', className)}>
      <Mark className="text-accent" />
      Tensile
      {suffix && <span className="font-normal text-muted">{suffix}</span>}
    </span>
  )
}
