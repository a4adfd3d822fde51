import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of a line: `printWidth` in package.json. */
const WIDTH = 110;

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

/**
 * The text of `src/validate/all-checks.ts`: every check, each described by a `check(…)` that a file exports, by the
 * folder that it lies in, which is its group.
 */
export function checkIndex(checks: string): string {
  const all = exportsOf(checks, 'check');
  const groups = [...new Set(all.map(({ file }) => dirname(file)))].sort();
  return [
    ...headOf('check', all),
    '/** Every check, one code each, by group. */',
    'export const CHECKS_BY_GROUP = {',
    ...groups.flatMap((group) => listOf(group, namesIn(all, group))),
    '} as const;',
    '',
  ].join('\n');
}

function namesIn(listed: readonly Listed[], folder: string): readonly string[] {
  return listed.filter(({ file }) => dirname(file) === folder).map(({ name }) => name);
}

/** `group: [a, b],` on one line where it fits, as the formatter has it. */
function listOf(group: string, names: readonly string[]): readonly string[] {
  const line = `  ${group}: [${names.join(', ')}],`;
  if (line.length <= WIDTH) return [line];
  return [`  ${group}: [`, ...names.map((name) => `    ${name},`), '  ],'];
}

function headOf(made: string, listed: readonly Listed[]): string[] {
  return [
    `// 由 npm run generate 写成：哪里导出了 ${made}(…)，这里就有它一行。请勿手改。`,
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
