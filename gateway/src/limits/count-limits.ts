import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql'

export interface CountLimits {
  /** In the whole document. */
  aliases: number
  /** In the whole document. */
  directives: number
  /** Fields of one operation at its root, those of fragments too. */
  rootFields: number
}

/** Refuses a document with more of something than is allowed, and says of what, how many there are, and how many may be. */
export function countLimits(limits: CountLimits): ValidationRule {
  return (context) => {
    const counts = { aliases: 0, directives: 0 }
    return {
      Field(field) {
        if (field.alias) counts.aliases++
      },
      Directive() {
        counts.directives++
      },
      OperationDefinition(operation) {
        refuseBeyond('root fields', countFields(context, operation.selectionSet, new Set()), limits.rootFields)
      },
      Document: {
        leave() {
          refuseBeyond('aliases', counts.aliases, limits.aliases)
          refuseBeyond('directives', counts.directives, limits.directives)
        },
      },
    }

    function refuseBeyond(what: string, count: number, maximum: number): void {
      if (count <= maximum) return
      const message = `The document has ${count} ${what}; at most ${maximum} are allowed.`
      context.reportError(new GraphQLError(message, { extensions: { limit: what, maximum, given: count } }))
    }
  }
}

function countFields(context: ValidationContext, { selections }: SelectionSetNode, seen: Set<string>): number {
  let count = 0
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count++
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(context, selection.selectionSet, seen)
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value)
      const fragment = context.getFragment(selection.name.value)
      if (fragment) count += countFields(context, fragment.selectionSet, seen)
    }
  }
  return count
}
