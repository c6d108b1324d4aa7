import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'

/** Whether a fragment on `condition` is meant for objects of the type `name`. */
export function includesType(schema: GraphQLSchema, condition: string | undefined, name: string): boolean {
  if (condition === undefined || condition === name) return true
  const [wanted, type] = [schema.getType(condition), schema.getType(name)]
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type)
}
