/** The borders of the house: what may import what. */

const servers = '^(gateway|subgraphs|db|packages/(database|catalog-import|service|subgraph|local-stack|settings))/'
const tests = '\\.(test|db\\.test|system\\.test)\\.tsx?$|/tests?/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'subgraphs-are-apart',
      comment: 'A subgraph knows another one only by the schema of the graph.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'sql-lives-in-repositories',
      comment: 'Only repositories, db/, packages/database and packages/catalog-import use kysely. Types are free.',
      severity: 'error',
      from: { pathNot: `\\.repository\\.ts$|^db/|^packages/(database|catalog-import)/|${tests}` },
      to: { path: '^node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-is-apart-from-servers',
      comment: 'Store and admin know the API alone.',
      severity: 'error',
      from: { path: '^(web-store|web-admin|packages/design-system)/' },
      to: { path: servers },
    },
    {
      name: 'servers-are-apart-from-web',
      severity: 'error',
      from: { path: servers },
      to: { path: '^(web-store|web-admin|packages/design-system)/' },
    },
    {
      name: 'design-system-knows-no-app',
      severity: 'error',
      from: { path: '^packages/design-system/' },
      to: { path: '^web-' },
    },
    {
      name: 'local-stack-is-for-development',
      comment: 'What runs in production does not import what starts things on a developer machine.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|web-store|web-admin|packages/(?!local-stack/))', pathNot: tests },
      to: { path: '^packages/local-stack/' },
    },
    {
      name: 'nobody-knows-the-stand-ins',
      comment: 'Payment services and their stand-ins are told apart by settings alone.',
      severity: 'error',
      from: { pathNot: `^packages/payment-stand-ins/|${tests}` },
      to: { path: '^packages/payment-stand-ins/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next|\\.data|design)/|^docs/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
