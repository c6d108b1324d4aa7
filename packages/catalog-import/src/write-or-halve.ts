import pg from 'pg'

import { nothing, refused, total, type Outcome, type Refusal } from './outcome.ts'
import { isRace, type Session } from './session.ts'

/**
 * Writes rows by one statement when the database takes them all; else halves them until those that it refuses stand alone.
 * Throws only what is no fault of the rows.
 */
export async function writeOrHalve<Row>(
  session: Session,
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Promise<Outcome>,
  explain: (row: Row, error: pg.DatabaseError) => Refusal,
): Promise<Outcome> {
  const [first] = rows
  if (first === undefined) return nothing
  try {
    return await session.atomically(() => write(rows))
  } catch (error) {
    if (!isFaultOfRows(error)) throw error
    if (rows.length === 1) return refused([explain(first, error)])
    const middle = Math.ceil(rows.length / 2)
    const low = await writeOrHalve(session, rows.slice(0, middle), write, explain)
    return total(low, await writeOrHalve(session, rows.slice(middle), write, explain))
  }
}

/** Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded (a text too long for its index). */
const FAULTS_OF_ROWS = ['22', '23', '54']

const isFaultOfRows = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && FAULTS_OF_ROWS.includes((error.code ?? '').slice(0, 2)) && !isRace(error)
