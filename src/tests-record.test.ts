import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const top = fileURLToPath(new URL('../', import.meta.url));

/** Tests of the demo: they alone may read `data/`, where an office puts its own record with its own figures. */
const DEMO = /\.demo\.test\.ts$/;
const OF_TESTS = /\.test\.ts$|\/testing\//;

const WRITTEN = /'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g;

/** `data` put after the project's own folder or that of the process, or read from there as a file or as a ledger. */
const NAMED = [
  /\b(?:projectRoot|cwd\(\))(?:\s*[,+]\s*['"`]\/?|\}\/?)data\b/,
  /\b(?:readFile|readdir|exists|stat|lstat|opendir|cp|open|access|resolve)(?:Sync)?\(\s*['"`](?:\.\/)?data\b/,
  /\b(?:makePortal|checkRecord|buildSite|buildUnchecked)\(\{[^}]*\bdata: ['"`](?:\.\/)?data\b/,
];

/** Whether a path written in a file is the product's record, lies in it, or is a test of the demo. */
function isOfDemo(from: string, written: string): boolean {
  if (!written.startsWith('.')) return false;
  const target = posix.join(posix.dirname(from), written);
  return target === 'data' || target.startsWith('data/') || DEMO.test(target);
}

/** Whether a file refers to the product's own record. */
function refers(path: string, text: string): boolean {
  const written = [...text.matchAll(WRITTEN)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  );
  return NAMED.some((way) => way.test(text)) || written.some((one) => isOfDemo(path, one));
}

function filesOfTests(): string[] {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(top + folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(ts|mjs)$/.test(name) && OF_TESTS.test(name)),
  );
}

describe('the product’s own record', () => {
  const files = filesOfTests();
  const read = (path: string) => readFileSync(top + path, 'utf8');

  test('is named by no test but those of the demo', () => {
    const others = files.filter((path) => !DEMO.test(path));
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((path) => refers(path, read(path)))).toEqual([]);
  });

  test('is what the tests of the demo read, themselves or as the site built of it', () => {
    const demo = files.filter((path) => DEMO.test(path));
    expect(demo.length).toBeGreaterThan(2);
    const built = /process\.env\['DUBAN_DIST'\]|process\.env\['DUBAN_SITES'\][^]*'demo-(?:public|internal)'/;
    expect(demo.filter((path) => !refers(path, read(path)) && !built.test(read(path)))).toEqual([]);
  });
});

describe('a test is told to read the product’s record', () => {
  const [data, demo] = ['data', 'demo'];

  test.each([
    `new URL('../../../../${data}/', import.meta.url)`,
    `join(import.meta.dirname, "../../../../${data}")`,
    `join(import.meta.dirname, '../../../../${data}/rules/v1.yaml')`,
    `import('../../../../scripts/site.browser.${demo}.test.ts')`,
    `join(projectRoot, '${data}')`,
    `\`\${projectRoot}/${data}\``,
    `join(process.cwd(), '${data}', 'rules')`,
    `readFileSync('${data}/rules/v1.yaml', 'utf8')`,
    `makePortal({ asOf: undefined, data: '${data}', profile: 'public' })`,
  ])('by %s', (text) => {
    expect(refers('src/engine/score/testing/some.ts', text)).toBe(true);
  });

  test.each([
    `join(FIXTURES, name, '${data}')`,
    `relative(process.cwd(), data)`,
    `recordChoice({ ${data}: '${data}' })`,
    `const file = '${data}/units/a.yaml';`,
    `join(import.meta.dirname, '../../../testing/office')`,
    `import { dataManual } from '../../../../scripts/lib/${data}-manual.ts';`,
    `loadTypedLedger({ dir, printed: '${data}' })`,
  ])('not by %s', (text) => {
    expect(refers('src/engine/score/testing/some.ts', text)).toBe(false);
  });
});
