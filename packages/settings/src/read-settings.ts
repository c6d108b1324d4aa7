import { z } from 'zod'

import { developmentSecret } from './development-secret.ts'

/**
 * Reads typed settings from the environment. Every missing or invalid setting is named in one error, with what to do.
 * With NODE_ENV=production the default of a `secret()` does not apply, and a known development secret is refused.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Record<string, string | undefined> = process.env,
): z.output<z.ZodObject<Shape>> {
  const production = environment.NODE_ENV === 'production'
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, environment[name] === '' ? undefined : environment[name]]),
  )
  const result = z.object(shape).safeParse(given)
  const problems = new Map<string, string>()
  for (const issue of result.error?.issues ?? []) {
    const name = String(issue.path[0])
    problems.set(name, given[name] === undefined ? 'is missing; set it in the environment' : issue.message)
  }
  if (production) {
    for (const name of Object.keys(shape)) {
      if (!isSecret(shape[name])) continue
      if (given[name] === undefined) problems.set(name, 'is a secret without a default in production; set it')
      else if (given[name].includes(developmentSecret))
        problems.set(name, 'is a development secret; set one of your own')
    }
  }
  if (problems.size > 0 || !result.success) throw new SettingsError(problems)
  return result.data
}

/** Settings that are missing or invalid; `problems` has what is wrong with each, by name. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: ReadonlyMap<string, string>

  constructor(problems: ReadonlyMap<string, string>) {
    const lines = [...problems].map(([name, problem]) => `  ${name} ${problem}`)
    super(`These settings must be corrected before the process can start:\n${lines.join('\n')}`)
    this.problems = problems
  }
}

const secrets = new WeakSet<object>()

/** A setting that is a secret: at least `lengthMin` characters, never with a default in production. */
export function secret(options: { lengthMin?: number; developmentDefault?: string } = {}) {
  const text = z.string().min(options.lengthMin ?? 16)
  const schema = options.developmentDefault === undefined ? text : text.default(options.developmentDefault)
  secrets.add(schema)
  return schema
}

function isSecret(schema: unknown) {
  return typeof schema === 'object' && schema !== null && secrets.has(schema)
}
