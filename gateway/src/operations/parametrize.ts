import {
  isInputType,
  isNonNullType,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type NonNullTypeNode,
  type OperationDefinitionNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  parseType,
} from 'graphql'

/** A document of one operation without literals in the arguments of its fields, and the variables that they became. */
export interface Parametrized {
  document: DocumentNode
  variables: Record<string, unknown>
}

/**
 * Makes variables of literals, so that documents that differ in them alone share one query plan: making a plan costs a dozen
 * times what finding it does. Literals of directives stay, since plans depend on them; so do arguments that hold variables.
 * Null when there is nothing to do.
 */
export function parametrize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Parametrized | null {
  if (operation.variableDefinitions?.some((each) => each.variable.name.value.startsWith(prefix))) return null
  const typeInfo = new TypeInfo(schema)
  const variables: Record<string, unknown> = {}
  const definitions: VariableDefinitionNode[] = []
  let isInDirective = false
  const changed = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      OperationDefinition: (each) => (each === operation ? undefined : null),
      VariableDefinition: () => false,
      Directive: {
        enter() {
          isInDirective = true
        },
        leave() {
          isInDirective = false
        },
      },
      Argument(argument) {
        const type = typeInfo.getInputType()
        if (isInDirective || !type || !isInputType(type) || !isLiteral(argument.value)) return undefined
        const value: unknown = valueFromAST(argument.value, type)
        // A literal null is not the same as a variable that is null where the argument has a default.
        if (value === undefined || value === null) return undefined
        const name = `${prefix}${definitions.length}`
        variables[name] = value
        definitions.push(defineVariable(name, isNonNullType(type) ? String(type.ofType) : String(type)))
        return { ...argument, value: variable(name) }
      },
    }),
  )
  if (definitions.length === 0) return null
  return { document: withVariables(changed, operation, definitions), variables }
}

const prefix = '_literal_'

function isLiteral(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return false
  if (value.kind === Kind.LIST) return value.values.every(isLiteral)
  if (value.kind === Kind.OBJECT) return value.fields.every((field) => isLiteral(field.value))
  return true
}

function variable(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }
}

/** Never null: a literal was there. */
function defineVariable(name: string, nullableType: string): VariableDefinitionNode {
  const named: TypeNode = parseType(nullableType, { noLocation: true })
  const type: TypeNode =
    named.kind === Kind.NON_NULL_TYPE ? named : ({ kind: Kind.NON_NULL_TYPE, type: named } satisfies NonNullTypeNode)
  return { kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type }
}

function withVariables(
  document: DocumentNode,
  original: OperationDefinitionNode,
  added: VariableDefinitionNode[],
): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions: [...(original.variableDefinitions ?? []), ...added] }
        : definition,
    ),
  }
}
