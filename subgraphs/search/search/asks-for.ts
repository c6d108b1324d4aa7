import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

/** Whether the field that is being resolved is asked for this field of its answer; a fragment counts whatever its condition. */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const has = (selected: SelectionSetNode | undefined): boolean =>
    selected?.selections.some((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return selection.name.value === name
        case Kind.INLINE_FRAGMENT:
          return has(selection.selectionSet)
        case Kind.FRAGMENT_SPREAD:
          return has(fragments[selection.name.value]?.selectionSet)
      }
    }) ?? false
  return fieldNodes.some(({ selectionSet }) => has(selectionSet))
}
