const started = performance.now()

/** Prints a step's name when it begins and its seconds when it is done. */
export async function step<Result>(name: string, work: (tell: (detail: string) => void) => Promise<Result> | Result) {
  const from = performance.now()
  let detail = ''
  console.log(`${clock()}  ${name} ...`)
  const result = await work((text) => (detail = text))
  console.log(`${clock()}  ${name}: ${detail || 'done'} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  return result
}

function clock() {
  return `${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`
}
