import type { ImportProgress } from './import-catalog.ts'

/** Lines apart where there is no terminal. */
const INTERVAL_MS = 5_000
const BAR = 24

/** Shows how far products got: a bar that moves on a terminal, else a line now and then. */
export function showProgress(output: NodeJS.WriteStream): { show(progress: ImportProgress): void; end(): void } {
  let started: number | null = null
  let shownAt = 0
  return {
    show(progress) {
      const now = performance.now()
      started ??= now
      if (now - shownAt < (output.isTTY ? 100 : INTERVAL_MS)) return
      shownAt = now
      const line = describeProgress(progress, (now - started) / 1000)
      output.write(output.isTTY ? `\r\x1b[2K${line}` : `${line}\n`)
    },
    end: () => void (output.isTTY && shownAt > 0 && output.write('\r\x1b[2K')),
  }
}

/** "████░░░░ 41 %  32,000 products  3,100/s  14 s left" */
export function describeProgress({ products, fraction }: ImportProgress, seconds: number): string {
  const count = `${products.toLocaleString('en')} products`
  const rate = seconds > 0 ? `${Math.round(products / seconds).toLocaleString('en')}/s` : ''
  if (fraction === null) return [count, rate].filter(Boolean).join('  ')
  const full = Math.round(fraction * BAR)
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
  const left = fraction > 0 && seconds > 0 ? `${duration((seconds / fraction) * (1 - fraction))} left` : ''
  return [`${bar} ${Math.floor(fraction * 100)} %`, count, rate, left].filter(Boolean).join('  ')
}

const duration = (seconds: number) =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`
