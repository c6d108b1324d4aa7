import { GraphQLError } from 'graphql'

/** A refusal of arguments that the caller can put right: the sentence says how. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
