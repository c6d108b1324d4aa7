import type { Reader } from '../context.ts'
import { toTsquery, type Lexemes } from '../query/clause.ts'
import { normalise } from '../query/token.ts'
import { stem } from '../query/stem.ts'
import { selectCorrections } from '../search/hit.repository.ts'
import type { QueryVocabulary, VocabularyMemory } from '../query/vocabulary-memory.ts'
import { selectSuggestions, type SuggestionRow } from './suggestion.repository.ts'

/** What the buyer may mean, best first. When nothing begins as typed, the words are taken for typing errors of the nearest ones. */
export async function suggest(
  db: Reader,
  memory: VocabularyMemory,
  typed: string,
  limit: number,
): Promise<SuggestionRow[]> {
  const found = await find(db, memory, typed, limit)
  if (found.length > 0) return found
  const words = wordsOf(typed).filter((word) => /^[a-z]{4,}$/.test(word))
  const corrections = words.length > 0 ? await selectCorrections(db, words) : new Map<string, string>()
  if (corrections.size === 0) return []
  return find(
    db,
    memory,
    typed.replace(/[a-z]{4,}/gi, (word) => corrections.get(word.toLowerCase()) ?? word),
    limit,
  )
}

async function find(db: Reader, memory: VocabularyMemory, text: string, limit: number): Promise<SuggestionRow[]> {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const { answer } = await memory(db, (vocabulary) =>
    selectSuggestions(db, { text, words: prefixQuery(words, vocabulary) }, limit),
  )
  return mix(answer.suggestions, text, limit)
}

const kinds = ['Category', 'Brand', 'Family', 'Product'] as const

/** In turns one of each kind until there are enough; shown by kind, with a name that was typed in full before everything. */
function mix(rows: readonly SuggestionRow[], text: string, limit: number): SuggestionRow[] {
  const isExact = (row: SuggestionRow) => row.text.toLowerCase() === text.toLowerCase()
  const ofKind = kinds.map((kind) => rows.filter(({ type }) => type === kind))
  const turns = Array.from({ length: limit }, (_, turn) => ofKind.flatMap((found) => found[turn] ?? [])).flat()
  const chosen = new Set([...rows.filter(isExact), ...turns].slice(0, limit))
  const shown = ofKind.flat().filter((row) => chosen.has(row))
  return [...shown.filter(isExact), ...shown.filter((row) => !isExact(row))]
}

const wordsOf = (text: string): string[] =>
  normalise(text)
    .toLowerCase()
    .split(/[\s,;()[\]|"&]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '' && word !== 'and')

/** All words, each with what begins with it, or with what means the same. */
function prefixQuery(words: readonly string[], { meanings }: QueryVocabulary): string {
  return toTsquery({
    all: words.map((word) => ({
      any: [...beginnings(word), ...(meanings.get(word) ?? []).map((meaning) => ({ all: wordsOf(meaning).map(stem) }))],
    })),
  })
}

/** With dashes also without them: "o-ri" is in "o-ring" and "oring". */
function beginnings(word: string): Lexemes[] {
  const joined = word.replace(/[^\p{L}\p{N}]/gu, '')
  return [...new Set([stem(word), stem(joined)])].map((prefix) => ({ prefix }))
}
