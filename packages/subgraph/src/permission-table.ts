import { createRequire } from 'node:module'
import { isAllowed, type Permission } from '@tensile/identity'
import { GraphQLError, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import type * as GraphQLMiddleware from 'graphql-middleware'
import type * as GraphQLShield from 'graphql-shield'
import type { SubgraphContext } from './subgraph-context.ts'

// The package's ESM build imports what Node 24 no longer has; its CommonJS build fails only where logic rules are used.
const require = createRequire(import.meta.url)
const { rule, shield } = require('graphql-shield') as typeof GraphQLShield
const { applyMiddleware } = require('graphql-middleware') as typeof GraphQLMiddleware

/**
 * Who may ask for which field: one permission for a whole type, or one for each of its fields.
 *
 *     { Query: { product: anyone }, Mutation: { createProduct: roles('admin', 'catalog_manager') }, Product: anyone }
 *
 * A field without a permission is denied to everyone.
 */
export type PermissionTable = Readonly<Record<string, Permission | Readonly<Record<string, Permission>>>>

/**
 * Puts the table in front of the schema's resolvers. Fields open to anyone keep their bare resolvers and cost nothing.
 * The federation's own `_service` and `_entities` stay open: the fields of the entities are guarded.
 */
export function guardSchema(schema: GraphQLSchema, table: PermissionTable): GraphQLSchema {
  const fields = fieldsOf(schema)
  const rules: Record<string, Record<string, Rule>> = {}
  for (const { type, field } of fields) {
    const permission = permissionOf(table, type.name, field)
    ;(rules[type.name] ??= {})[field] = permission ? shieldRule(permission) : deny
  }
  const guarded = applyMiddleware(
    schema,
    shield(rules, { fallbackRule: deny, fallbackError: forbidden(), allowExternalErrors: true }),
  )
  for (const { type, field } of allFieldsOf(schema)) {
    if (isFederationField(type, field) || isUnguarded(permissionOf(table, type.name, field))) {
      restoreResolver(schema, guarded, type.name, field)
    }
  }
  return guarded
}

/** "Type.field" of every field of the schema that the table forgot. For the test of every subgraph: must be empty. */
export function fieldsWithoutPermission(schema: GraphQLSchema, table: PermissionTable): string[] {
  return fieldsOf(schema)
    .filter(({ type, field }) => !permissionOf(table, type.name, field))
    .map(({ type, field }) => `${type.name}.${field}`)
}

/** Entries of the table that the schema no longer has. For the test of every subgraph: must be empty. */
export function permissionsWithoutField(schema: GraphQLSchema, table: PermissionTable): string[] {
  const fields = new Set(fieldsOf(schema).flatMap(({ type, field }) => [type.name, `${type.name}.${field}`]))
  return Object.entries(table)
    .flatMap(([type, entry]) => (isPermission(entry) ? [type] : Object.keys(entry).map((field) => `${type}.${field}`)))
    .filter((entry) => !fields.has(entry))
}

function permissionOf(table: PermissionTable, type: string, field: string): Permission | undefined {
  const entry = table[type]
  return entry === undefined || isPermission(entry) ? entry : entry[field]
}

function isPermission(entry: Permission | Readonly<Record<string, Permission>>): entry is Permission {
  return typeof entry.kind === 'string'
}

function isUnguarded(permission: Permission | undefined): boolean {
  return permission?.kind === 'anyone' && permission.scope === undefined
}

type Rule = ReturnType<ReturnType<typeof rule>>

const deny = rule({ cache: 'no_cache' })(forbidden)
const ruleCache = new Map<Permission, Rule>()

function shieldRule(permission: Permission): Rule {
  const cached = ruleCache.get(permission)
  if (cached) return cached
  const created = rule({ cache: 'no_cache' })((_parent: unknown, _args: unknown, { viewer }: SubgraphContext) =>
    isAllowed(permission, viewer) ? true : viewer ? forbidden() : unauthenticated(),
  )
  ruleCache.set(permission, created)
  return created
}

function forbidden(): GraphQLError {
  return new GraphQLError('Your role, or the scope of your key, does not allow this.', {
    extensions: { code: 'FORBIDDEN' },
  })
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in to do this.', { extensions: { code: 'UNAUTHENTICATED' } })
}

interface Field {
  type: GraphQLObjectType
  field: string
}

function allFieldsOf(schema: GraphQLSchema): Field[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => ({ type, field })))
}

function fieldsOf(schema: GraphQLSchema): Field[] {
  return allFieldsOf(schema).filter(({ type, field }) => !isFederationField(type, field))
}

function isFederationField(type: GraphQLObjectType, field: string): boolean {
  return type.name === '_Service' || field === '_service' || field === '_entities'
}

function restoreResolver(from: GraphQLSchema, to: GraphQLSchema, typeName: string, fieldName: string): void {
  const [original, guarded] = [from, to].map((schema) => {
    const type = schema.getType(typeName)
    return isObjectType(type) ? type.getFields()[fieldName] : undefined
  })
  if (!guarded) return
  if (original?.resolve) guarded.resolve = original.resolve
  else delete guarded.resolve
}
