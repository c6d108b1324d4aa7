import { rowIdOf } from '@tensile/relay'
import type { CatalogContext, Writer } from '../context.ts'
import type { CreateSynonymInput, UpdateSynonymInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { deleteSynonym, insertSynonym, lockSynonym, updateSynonym } from './synonym.repository.ts'

const rules: RefusalTable = {
  synonym_language: says(['input', 'language'], 'INVALID', 'A language is two letters of ISO 639-1, such as en.'),
  synonym_term: says(['input', 'term'], 'INVALID', 'A term has 1 to 80 characters and at most 5 words.'),
  synonym_meaning: says(['input', 'meaning'], 'INVALID', 'A meaning has 1 to 120 characters.'),
  synonym_says_more: says(['input', 'meaning'], 'INVALID', 'A term means itself already.'),
  synonym_unique: says(['input', 'term'], 'TAKEN', 'The term has this meaning already.'),
}

export const createSynonym = ({ language, term, meaning }: CreateSynonymInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write((trx) =>
      insertSynonym(trx, { language: language.toLowerCase(), term: asSearched(term), meaning: asSearched(meaning) }),
    ),
  )

export const changeSynonym = (input: UpdateSynonymInput, context: CatalogContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const synonym = await requireSynonym(trx, input.id)
      requireVersion(synonym, input.expectedVersion)
      await updateSynonym(trx, synonym.id, {
        language: input.language?.toLowerCase() ?? synonym.language,
        term: asSearched(input.term ?? synonym.term),
        meaning: asSearched(input.meaning ?? synonym.meaning),
      })
      return synonym
    }),
  )

export const removeSynonym = (id: string, context: CatalogContext) =>
  answering({}, () =>
    context.write(async (trx) => {
      const synonym = await requireSynonym(trx, id)
      await deleteSynonym(trx, synonym.id)
      return synonym
    }),
  )

/** Words as search compares them: in lower case, without accents, single spaces between. */
export const asSearched = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

async function requireSynonym(trx: Writer, globalId: string) {
  const id = rowIdOf(globalId, 'Synonym')
  const synonym = id === null ? undefined : await lockSynonym(trx, id)
  if (!synonym) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such synonym.'))
  return synonym
}
