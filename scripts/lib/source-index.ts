import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Something that a file exports and an index lists. */
interface Listed {
  readonly name: string;
  /** From the folder, with forward slashes. */
  readonly file: string;
}

/**
 * The text of `src/record/kinds.ts`: every kind of record, each described by a `kind(…)` that a file below the
 * folder exports as `<name>Kind`.
 */
export function kindIndex(record: string): string {
  const kinds = exportsOf(record, 'kind');
  return [
    ...headOf('kind', kinds),
    '/** Every kind of record, by name. */',
    'export const KINDS = {',
    ...kinds.map(({ name }) => `  ${name.replace(/Kind$/u, '')}: ${name},`),
    '} as const;',
    '',
  ].join('\n');
}

/** The text of `src/core/checks/all-checks.ts`: every check, each described by a `check(…)` that a file in a folder of its group exports. */
export function checkIndex(checks: string): string {
  const all = exportsOf(checks, 'check');
  const groups = [...new Set(all.map(({ file }) => dirname(file)))].sort();
  return [
    ...headOf('check', all),
    '/** Every check, one code each, by group. */',
    'export const CHECKS = [',
    ...groups.flatMap((group) => [
      `  // ${group}`,
      ...all.filter(({ file }) => dirname(file) === group).map(({ name }) => `  ${name},`),
    ]),
    '] as const;',
    '',
  ].join('\n');
}

function headOf(made: string, listed: readonly Listed[]): string[] {
  return [
    `// 由 node scripts/generate.ts 写成：哪里导出了 ${made}(…)，这里就有它一行。请勿手改。`,
    ...listed.map(({ name, file }) => `import { ${name} } from './${file}';`),
    '',
  ];
}

/** What the files of a folder export that is made by a function of this name, in the order of the names. */
function exportsOf(folder: string, made: string): readonly Listed[] {
  const exported = new RegExp(String.raw`^export const ([a-zA-Z0-9]+) = ${made}\(`, 'gmu');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(exported)].map(([, name = '']) => ({
        name,
        file: file.replaceAll('\\', '/'),
      })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
