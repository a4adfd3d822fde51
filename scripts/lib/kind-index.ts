import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of `src/record/kinds.ts`, which lists every kind of record: each file below `record` that exports
 * a descriptor `<name>Kind` adds one line. `record` is that folder.
 */
export function kindIndex(record: string): string {
  const kinds = readdirSync(record, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => namesIn(readFileSync(join(record, file), 'utf8')).map((name) => ({ name, file })))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '// 由 node scripts/generate.ts 写成：哪里导出了 kind(…)，这里就有它一行。请勿手改。',
    ...kinds.map(({ name, file }) => `import { ${name}Kind } from './${file.replaceAll('\\', '/')}';`),
    '',
    '/** Every kind of record, by name. */',
    'export const KINDS = {',
    ...kinds.map(({ name }) => `  ${name}: ${name}Kind,`),
    '} as const;',
    '',
  ].join('\n');
}

function namesIn(source: string): string[] {
  return [...source.matchAll(/^export const ([a-zA-Z]+)Kind = kind\(/gmu)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  );
}
