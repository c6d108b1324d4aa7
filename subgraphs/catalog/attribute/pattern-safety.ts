import { checkSync } from 'recheck'

const TIMEOUT_MS = 2_000

/**
 * Says what is wrong with a regular expression, null when nothing is: it must be one that JavaScript reads, too (clients check
 * with it), and no text may make it run for longer than polynomially short. One that can't be judged in time is refused.
 */
export function patternProblem(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u')
  } catch {
    return 'It is not a valid regular expression.'
  }
  const { status } = checkSync(pattern, 'u', { timeout: TIMEOUT_MS, checker: 'automaton' })
  return status === 'safe' ? null : 'It could take for ever on some text: avoid nested or overlapping repetitions.'
}
