import { runNodeQuietly, toolFile, type Said } from '../process/run-node.ts';

/** Runs the type check over the Astro files; those of TypeScript and JavaScript are the linter's. */
export function checkTypes(): Promise<Said> {
  // Its first option, name and value, it does not read: without one that says nothing new it would check every file again.
  const here = ['--root', '.'];
  const files = ['--tsconfig', 'scripts/lib/quality/astro-types.tsconfig.json'];
  return runNodeQuietly(toolFile('@astrojs/check', 'astro-check'), [
    ...here,
    ...files,
    '--minimumSeverity',
    'warning',
  ]);
}

/** Runs the linters; the one of TypeScript and JavaScript tells what the compiler finds, too (`.oxlintrc.json`). A warning counts as a failure. */
export async function checkStyle(): Promise<Said> {
  const sources = await runNodeQuietly(toolFile('oxlint', 'oxlint'), []);
  const astro = await runNodeQuietly(toolFile('eslint', 'eslint'), ['--max-warnings', '0', '.']);
  // The first counts its findings though there are none: of what is well nothing is said.
  const said = [sources, astro].filter(({ code }) => code !== 0).map(({ output }) => output);
  return { code: Math.max(sources.code, astro.code), output: said.join('') };
}

/** Compares every file with the formatter's own layout; one whose text was found right before, by the same formatter with the same options, is not formatted again. */
export function checkFormat(): Promise<Said> {
  // A formatter of another version is installed into a folder of packages made anew, which has no such file yet.
  const known = [
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    'node_modules/.cache/formatted',
  ];
  return runNodeQuietly(toolFile('prettier', 'prettier'), ['--check', '--log-level', 'warn', ...known, '.']);
}

/** Looks for files, exports and packages that nothing uses, and for what is used without being there; an exception that is no longer needed counts too. */
export function checkUnused(): Promise<Said> {
  const config = ['--config', 'scripts/lib/quality/unused.config.ts', '--treat-config-hints-as-errors'];
  return runNodeQuietly(toolFile('knip', 'knip'), [...config, '--no-progress']);
}
