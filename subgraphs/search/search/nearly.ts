import type { Reader } from '../context.ts'
import { leavesOf, type Clause, type Lexemes, type SpecCondition } from '../query/clause.ts'
import { selectNearbyThreads } from './nearest.repository.ts'

/**
 * The part of a query as what nearly meets it, nearest first: a value within a tenth and a half of it; the same thread in another length,
 * pitch or diameter; all sizes but one. Nothing of words.
 */
export async function nearly(db: Reader, clause: Clause): Promise<Clause[]> {
  const { spec, near, lexemes } = clause
  if (spec !== null) return TOLERANCES.map((part) => ({ ...clause, lexemes: null, spec: withinPart(spec, part) }))
  if (clause.kind !== 'SPEC') return []
  const asked = leavesOf(lexemes ?? { any: [] }).map((leaf) => (typeof leaf === 'string' ? leaf : leaf.prefix))
  const thread = asked.find((lexeme) => lexeme.startsWith('t:'))
  const weaker = thread === undefined ? allButOne(near?.flat() ?? []) : await threadsNear(db, thread, lengthIn(lexemes))
  return weaker.map((one) => ({ ...clause, lexemes: one, repeated: null }))
}

const TOLERANCES = [0.1, 0.5]

const withinPart = (spec: SpecCondition, part: number): SpecCondition => ({
  ...spec,
  nominal: null,
  tolerance: Math.max(Math.abs(spec.min ?? 0), Math.abs(spec.max ?? 0)) * part,
})

const DIAMETERS_MAX = 3

async function threadsNear(db: Reader, thread: string, length: Lexemes[]): Promise<Lexemes[]> {
  const [inAnyPitch] = /^t:[^x-]+[x-]/.exec(thread) ?? []
  const others = await selectNearbyThreads(db, thread, DIAMETERS_MAX)
  return [
    ...(length.length > 0 ? [thread] : []),
    ...[...(inAnyPitch ? [inAnyPitch] : []), ...others].flatMap((prefix) =>
      length.length > 0 ? [{ all: [{ prefix }, ...length] }, { prefix }] : [{ prefix }],
    ),
  ]
}

/** The length behind a thread. */
const lengthIn = (lexemes: Lexemes | null): Lexemes[] =>
  lexemes !== null && typeof lexemes === 'object' && 'all' in lexemes ? lexemes.all.slice(1) : []

const allButOne = (numbers: readonly number[]): Lexemes[] =>
  numbers.length < 2
    ? []
    : [
        {
          any: numbers.map((_, left) => ({
            all: numbers.flatMap((number, at) => (at === left ? [] : [`v:${number}`])),
          })),
        },
      ]
