const { resolve } = require('node:path');

/** The rules of a stage, and of a part of one, by their index. */
const rules = ['^#rules/[^/]+$', '^#rules/[^/]+/[^/]+$', '^#libs/rules$'];

/** What the console may import: the rules, its own client, its own packages; and the guides, whose words it shows. */
module.exports = {
  forbidden: [
    {
      name: 'web-knows-rules-and-its-client',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { pathNot: ['^apps/web/', '^libs/(rules|statistics)/src', '^docs/guide/', ...rules] },
    },
    {
      name: 'scenes-do-not-know-the-shell',
      comment: 'Pages do not know what stands around them.',
      severity: 'error',
      from: { path: '^apps/web/src/scenes' },
      to: { path: '^apps/web/src/(shell/|app)' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^apps/web/src', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '^#' },
    },
    {
      name: 'rules-by-their-names',
      comment:
        'The aliases of the rules are the compiler’s and the bundler’s; whatever else cannot be found is a mistake.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^#libs/statistics$', ...rules] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: resolve(__dirname, '../../apps/web/tsconfig.json') },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'browser', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
