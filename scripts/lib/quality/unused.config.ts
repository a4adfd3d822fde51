import type { KnipConfig } from 'knip';
import { scriptOf } from './arrows.ts';

// What is in use, for knip: `code-checks.ts` runs it.
const configuration: KnipConfig = {
  // A command is a file of its own, and so is what others are told to read: the tools' configurations.
  entry: ['scripts/*.ts', 'scripts/lib/quality/*.config.{mjs,ts}'],
  project: ['src/**/*.{ts,mjs,astro}', 'scripts/**/*.{ts,mjs}', '*.mjs'],
  stryker: { config: ['scripts/lib/runs/mutation.config.mjs'] },
  vitest: { config: ['vitest.config.mjs', 'scripts/lib/runs/mutation-tests.config.mjs'] },
  compilers: { astro: scriptOf, ts: withTools },
  // Not of npm: a POSIX command, which a test asks for where there is one.
  ignoreBinaries: ['mkfifo'],
};

/** A tool that is run by the name of its package is in use: told as an import. */
function withTools(text: string): string {
  const tools = [...text.matchAll(/\btoolFile\('([^']+)'/g)].map(([, name = '']) => `\nimport '${name}';`);
  return text + tools.join('');
}

export default configuration;
