import { runNode, runNodeQuietly, toolFile } from './run-node.ts';

/** Runs the type check over TypeScript and Astro files. Resolves with the exit code. */
export function checkTypes(): Promise<number> {
  return runNode(toolFile('@astrojs/check', 'astro-check'), ['--minimumSeverity', 'warning']);
}

/** Runs the linter; a warning counts as a failure. Resolves with the exit code. */
export function checkStyle(): Promise<number> {
  return runNode(...linter());
}

/** As `checkStyle`, but keeps what the linter says for later. */
export function checkStyleQuietly(): ReturnType<typeof runNodeQuietly> {
  return runNodeQuietly(...linter());
}

function linter(): [file: string, args: readonly string[]] {
  return [toolFile('eslint', 'eslint'), ['--max-warnings', '0', '.']];
}

/** Compares every file with the formatter's own layout. Resolves with the exit code. */
export function checkFormat(): Promise<number> {
  return runNode(toolFile('prettier', 'prettier'), ['--check', '--log-level', 'warn', '.']);
}
