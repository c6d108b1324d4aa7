/** When the command began, before the install: with-house.mjs says it. */
const startedAt = Number(process.env.TENSILE_STARTED_AT ?? Date.now())
const progressEveryMs = 10_000

/** What a step says of itself: while it runs every ten seconds, and at its end. */
type Tell = (detail: string) => void

/** Prints a step's name when it begins, how far it is while it takes long, and its seconds when it is done. */
export async function step<Result>(name: string, work: (tell: Tell) => Promise<Result>) {
  const from = Date.now()
  let detail = ''
  console.log(`${clock()}  ${name} ...`)
  const progress = setInterval(() => console.log(`${clock()}  ${name} ... ${detail}`), progressEveryMs)
  try {
    const result = await work((text) => (detail = text))
    console.log(`${clock()}  ${name}: ${detail || 'done'} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
    return result
  } finally {
    clearInterval(progress)
  }
}

function clock() {
  return `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`
}
