const FOLDER = 'src/engine/';

/** Everything that computes; tests and what only tests use are left as they are. */
const ALL = [`${FOLDER}**/*.ts`, `!${FOLDER}**/*.test.ts`, `!${FOLDER}**/testing/**`];

/**
 * What the mutation run is to change: the files that the words name, e.g. `src/engine/ranking/ranks.ts`
 * or lines of one, `src/engine/ranking/ranks.ts:5-9`; all of the folder when there are none.
 * The first word that names no such file is given back as `wrong`.
 */
export function mutatedFiles(
  words: readonly string[],
  exists: (path: string) => boolean,
): { readonly patterns: readonly string[] } | { readonly wrong: string } {
  const wrong = words.find((word) => !isMutable(pathOf(word), exists));
  if (wrong !== undefined) return { wrong };
  return { patterns: words.length === 0 ? ALL : words.map(withSlashes) };
}

function isMutable(path: string, exists: (path: string) => boolean): boolean {
  const kept = path.endsWith('.test.ts') || path.includes('/testing/');
  return path.startsWith(FOLDER) && path.endsWith('.ts') && !kept && exists(path);
}

function pathOf(word: string): string {
  return withSlashes(word).replace(/:\d+(:\d+)?-\d+(:\d+)?$/, '');
}

function withSlashes(word: string): string {
  return word.replaceAll('\\', '/').replace(/^\.\//, '');
}
