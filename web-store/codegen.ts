import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types every operation of the store against the API that the gateway serves: `npm run generate -w web-store`. */
const config: CodegenConfig = {
  schema: '../gateway/api.graphql',
  documents: '{cart,category,checkout,family,home,order,price,product,results,search,session,specs}/*.graphql',
  generates: {
    'gateway/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', Decimal: 'string', DateTime: 'string', JSON: 'unknown' },
        defaultScalarType: 'unknown',
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
}

export default config
