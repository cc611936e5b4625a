/**
 * Mutation tests of the pure folders: `npx stryker run` mutates src/stats, `PART=extract npx stryker run` src/extract.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
const part = process.env.PART ?? 'stats'

export default {
  testRunner: 'vitest',
  // Only the folder's own tests: the rest of the suite starts DuckDB and browsers.
  testFiles: [`test/${part}/**/*.test.ts`],
  // Switches mutants at the top of a module on before it is loaded (test/stryker-setup.ts).
  vitest: { related: false, configFile: 'stryker.vitest.config.ts' },
  mutate: [`src/${part}/**/*.ts`],
  // Stryker rewrites paths in tsconfig.json with TypeScript's JavaScript API, which TypeScript 7 no longer has; ours
  // has no such paths, so that the rewriting is pointed at no file.
  tsconfigFile: 'none',
  ignorePatterns: ['/public', '/dist', '/out', '/docs', '/coverage', '/test/e2e', '/test-results'],
  // With it, every test runs for mutants that are switched on at load.
  coverageAnalysis: 'off',
  // Long, since a mutant that times out counts as noticed: on a busy machine, 6 of 19 that did so at 3 s were noticed by no test.
  timeoutMS: 40_000,
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation-${part}.json` },
  thresholds: { high: 90, low: 80, break: 80 },
}
