/** Who may import whom; of the console: boundaries-web.cjs. See docs/architecture.md. */
const tests = '\\.(spec|medium-spec|e2e-spec)\\.ts$|^test/|^libs/testing/';

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'Rules import rules and statistics, nothing else: no framework, no database, no clock.',
      severity: 'error',
      from: { path: '^libs/rules/src', pathNot: tests },
      to: { pathNot: '^libs/(rules|statistics)/src' },
    },
    {
      name: 'statistics-stand-alone',
      severity: 'error',
      from: { path: '^libs/statistics/src', pathNot: tests },
      to: { pathNot: '^libs/statistics/src|^node_modules/jstat' },
    },
    {
      name: 'stages-by-their-index',
      comment: 'A stage is used through its index.ts only.',
      severity: 'error',
      from: { path: '^libs/stages/src/(?!00-platform)([^/]+)/', pathNot: tests },
      to: { path: '^libs/stages/src/.+/', pathNot: ['^libs/stages/src/$1/', '/index\\.ts$'] },
    },
    {
      name: 'platform-parts-by-their-index',
      severity: 'error',
      from: { path: '^libs/stages/src/00-platform/([^/]+)/', pathNot: tests },
      to: {
        path: '^libs/stages/src/.+/',
        pathNot: ['^libs/stages/src/00-platform/$1/', '^libs/stages/src/00-platform/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'libraries-do-not-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-circular',
      comment: 'Entities may refer to each other, and types to types; nothing else may.',
      severity: 'error',
      from: { pathNot: '^libs/persistence/src/entities' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs)/',
        pathNot: [
          '\\.d\\.ts$',
          '\\.spec\\.ts$',
          'medium-spec\\.ts$',
          'main\\.ts$',
          '\\.(mjs|html|css)$',
          'cli-data-source',
          '\\.gen\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'declared-packages-only',
      comment: 'express: its types only; it comes with the platform of Nest.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: '^node_modules/(@types|express)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|^apps/web/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
