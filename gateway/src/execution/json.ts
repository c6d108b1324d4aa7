/** An object of an answer, as JSON.parse makes it. */
export type JsonObject = Record<string, unknown>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Merges what one fetch answered into what is there. Objects of `source` may become part of `target`. */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key in source) {
    if (key === '__proto__') continue // nobody asked for it
    target[key] = merged(target[key], source[key])
  }
}

function merged(there: unknown, given: unknown): unknown {
  if (isJsonObject(there) && isJsonObject(given)) {
    mergeInto(there, given)
    return there
  }
  if (!Array.isArray(there) || !Array.isArray(given) || there.length !== given.length) return given
  return there.map((element, at) => merged(element, given[at]))
}
