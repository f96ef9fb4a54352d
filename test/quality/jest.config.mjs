/** Native ESM; run through `npm run jest`. Three projects: pure units, services on real PostgreSQL, whole application. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
  },
];
const common = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: {
    '^#rules/(.+)$': '<rootDir>/libs/rules/src/$1/index.ts',
    '^#stages/(.+)$': '<rootDir>/libs/stages/src/$1/index.ts',
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
const database = {
  globalSetup: '<rootDir>/test/quality/database-up.mjs',
  globalTeardown: '<rootDir>/test/quality/database-down.mjs',
};

export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts'] },
    { ...common, ...database, displayName: 'medium', testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.medium-spec.ts'] },
    { ...common, ...database, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
  ],
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  testTimeout: 60_000,
};
