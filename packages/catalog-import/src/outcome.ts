/** One line of the report: why a row was refused. */
export interface Refusal {
  file: string
  line: number
  sku: string | null
  key: string | null
  code: string
  message: string
}

export interface Counts {
  created: number
  updated: number
  unchanged: number
  refused: number
}

/** What became of some rows. */
export interface Outcome extends Counts {
  /** Of the refused rows, at least one each. */
  refusals: Refusal[]
}

export const nothing: Outcome = { created: 0, updated: 0, unchanged: 0, refused: 0, refusals: [] }

export const written = (rows: number, created: number, updated: number): Outcome => ({
  created,
  updated,
  unchanged: rows - created - updated,
  refused: 0,
  refusals: [],
})

export const refused = (refusals: Refusal[]): Outcome => ({
  ...nothing,
  refused: new Set(refusals.map((refusal) => refusal.line)).size,
  refusals,
})

export const total = (...outcomes: readonly Outcome[]): Outcome => ({
  ...totalCounts(outcomes),
  refusals: outcomes.flatMap((outcome) => outcome.refusals),
})

export const totalCounts = (counts: readonly Counts[]): Counts => ({
  created: counts.reduce((sum, each) => sum + each.created, 0),
  updated: counts.reduce((sum, each) => sum + each.updated, 0),
  unchanged: counts.reduce((sum, each) => sum + each.unchanged, 0),
  refused: counts.reduce((sum, each) => sum + each.refused, 0),
})

export const totalRows = ({ created, updated, unchanged, refused }: Counts): number =>
  created + updated + unchanged + refused
