import {
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { includesType } from './includes-type.ts'

/** What fields of a document depend on. */
export interface Document {
  schema: GraphQLSchema
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** The value of a variable of `@skip` and `@include`. */
  isOn: (variable: string) => boolean
}

/** The fields that are asked of an object of type `typename`, by their name in the answer, in the order of the answer. */
export function collectFields(
  document: Document,
  typename: string,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  for (const selectionSet of selectionSets) collect(selectionSet)
  return fields

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (isLeftOut(selection.directives, document.isOn)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const known = fields.get(key)
        if (known) known.push(selection)
        else fields.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value
        if (includesType(document.schema, condition, typename)) collect(selection.selectionSet)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = document.fragments[selection.name.value]
        if (fragment && includesType(document.schema, fragment.typeCondition.name.value, typename)) {
          collect(fragment.selectionSet)
        }
      }
    }
  }
}

function isLeftOut(directives: readonly DirectiveNode[] | undefined, isOn: Document['isOn']): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value
    const condition =
      value?.kind === Kind.VARIABLE ? isOn(value.name.value) : value?.kind === Kind.BOOLEAN && value.value
    return (name.value === 'skip' && condition) || (name.value === 'include' && !condition)
  })
}
