import { isJsonObject, type JsonObject } from './json.ts'

/** Where a fetch belongs in the answer: names of fields, "@" for all elements of a list. */
export type PlanPath = readonly string[]

/** The objects there; what is null or missing is left out. */
export function objectsAt(data: JsonObject, path: PlanPath): JsonObject[] {
  const objects: JsonObject[] = []
  walk(data, path, 0, [], (object) => objects.push(object))
  return objects
}

/** For each of these objects its path in the answer: `["products", 3, "brand"]`. */
export function placesAt(data: JsonObject, path: PlanPath): (string | number)[][] {
  const places: (string | number)[][] = []
  walk(data, path, 0, [], (_, trail) => places.push([...trail]))
  return places
}

function walk(
  value: unknown,
  path: PlanPath,
  depth: number,
  trail: (string | number)[],
  found: (object: JsonObject, trail: (string | number)[]) => void,
): void {
  const step = path[depth]
  if (step === undefined) {
    if (isJsonObject(value)) found(value, trail)
  } else if (step !== '@') {
    if (!isJsonObject(value)) return
    trail.push(step)
    walk(value[step], path, depth + 1, trail, found)
    trail.pop()
  } else if (Array.isArray(value)) {
    value.forEach((element, at) => {
      trail.push(at)
      walk(element, path, depth + 1, trail, found)
      trail.pop()
    })
  }
}
