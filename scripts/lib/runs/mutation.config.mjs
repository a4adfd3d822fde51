// How mutants are made and tried: https://stryker-mutator.io/docs/stryker-js/configuration/
const kept = 'node_modules/.cache/mutation';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/lib/runs/mutation-tests.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // What runs while a file loads would need every test for each mutant.
  ignoreStatic: true,
  // The compiler judges these: words are literal types, and what is emptied or left out is seldom of its type.
  mutator: {
    excludedMutations: [
      'StringLiteral',
      'ArrayDeclaration',
      'ObjectLiteral',
      'OptionalChaining',
      'ArrowFunction',
      'BlockStatement',
    ],
  },
  concurrency: 2,
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: `${kept}/incremental.json`,
  ignorePatterns: ['dist', 'dist-*', '.astro', 'screenshots'],
  reporters: ['clear-text', 'html', 'json', 'progress'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: `${kept}/report.html` },
  jsonReporter: { fileName: `${kept}/report.json` },
  logLevel: 'warn',
};
