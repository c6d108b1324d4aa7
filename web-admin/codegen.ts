import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types every operation of the admin against the API that the gateway serves. `npm run codegen -w web-admin`. */
const config: CodegenConfig = {
  schema: '../gateway/api.graphql',
  documents: '*/*.graphql',
  generates: {
    'gateway/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', Decimal: 'string', DateTime: 'string', JSON: 'unknown' },
        defaultScalarType: 'unknown',
        enumType: 'string-literal',
        skipTypename: true,
        useTypeImports: true,
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
}

export default config
