import { GraphQLError, GraphQLScalarType } from 'graphql'

/** An instant: read from RFC 3339 with an offset, written as RFC 3339 in UTC. */
const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize(value) {
    const date = value instanceof Date ? value : new Date(String(value))
    return date.toISOString()
  },
  parseValue(value) {
    if (typeof value !== 'string' || !rfc3339.test(value) || Number.isNaN(Date.parse(value))) {
      throw badInput(`${JSON.stringify(value)} is not an instant of RFC 3339, "2026-11-21T03:25:00Z".`)
    }
    return new Date(value).toISOString()
  },
})

/** A decimal number as text, up to 20 digits before and 10 after the point. No exponent, no float. */
const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: (value) => String(value),
  parseValue(value) {
    if (typeof value !== 'string' || !decimal.test(value)) {
      throw badInput(`${JSON.stringify(value)} is not a decimal number as text, "12.50".`)
    }
    return value
  },
})

const AnyJson = new GraphQLScalarType({ name: 'JSON' })

/** Resolvers of the scalars that every subgraph declares: `{ ...scalars, Query: ... }`. */
export const scalars = { DateTime, Decimal, JSON: AnyJson }

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i
const decimal = /^-?\d{1,20}(\.\d{1,10})?$/

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}
