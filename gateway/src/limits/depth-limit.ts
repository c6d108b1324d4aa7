import { GraphQLError, Kind, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql'

/** Refuses an operation whose fields are nested deeper than `maxDepth`; introspection does not count. */
export function depthLimit(maxDepth: number): ValidationRule {
  return (context) => {
    const fragmentDepths = new Map<FragmentDefinitionNode, number>()

    function depthOf({ selections }: SelectionSetNode): number {
      return Math.max(
        0,
        ...selections.map((selection) => {
          if (selection.kind === Kind.FIELD) {
            if (selection.name.value.startsWith('__')) return 0
            return 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0)
          }
          if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet)
          const fragment = context.getFragment(selection.name.value)
          return fragment ? depthOfFragment(fragment) : 0
        }),
      )
    }

    function depthOfFragment(fragment: FragmentDefinitionNode): number {
      const known = fragmentDepths.get(fragment)
      if (known !== undefined) return known
      fragmentDepths.set(fragment, 0) // a cycle is another rule's error
      const depth = depthOf(fragment.selectionSet)
      fragmentDepths.set(fragment, depth)
      return depth
    }

    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet)
        if (depth <= maxDepth) return
        const message = `The operation is ${depth} fields deep; at most ${maxDepth} are allowed.`
        context.reportError(new GraphQLError(message, { nodes: operation }))
      },
    }
  }
}
