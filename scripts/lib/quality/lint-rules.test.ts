import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { projectRoot, runNodeQuietly, toolFile } from '../process/run-node.ts';

const FAULTS = `declare function later(): Promise<void>;
declare const words: string[];
export const wrong: number = 'words';
export const now = Date.now();
export const chance = Math.random();
export const zone = Intl;
export const order = words.toSorted((one, other) => one.localeCompare(other));
export function all(some: any, first?: string): string {
  later();
  console.log(process.argv);
  return first! == some;
}
`;

/** What the linter of this project's configuration says of `FAULTS`, by the file they lie in. */
const told = new Map<string, string>();
const PLACES = ['src/engine/sheet.ts', 'src/engine/sheet.test.ts', 'scripts/sheet.ts'];
const root = mkdtempSync(join(tmpdir(), 'duban-lint-'));

beforeAll(async () => {
  writeFileSync(join(root, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "noEmit": true } }');
  for (const place of PLACES) {
    mkdirSync(dirname(join(root, place)), { recursive: true });
    writeFileSync(join(root, place), FAULTS);
  }
  // What it says of paths is meant from where it lies.
  copyFileSync(join(projectRoot, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  const { output } = await runNodeQuietly(toolFile('oxlint', 'oxlint'), ['--format', 'unix'], { cwd: root });
  for (const place of PLACES)
    told.set(
      place,
      output
        .split('\n')
        .filter((line) => line.startsWith(`${place}:`))
        .join('\n'),
    );
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the rules of the linter', () => {
  it.each(PLACES)('tell in %s what the compiler finds, and what is unsafe whatever the room', (place) => {
    for (const rule of [
      'TS2322',
      'no-explicit-any',
      'no-floating-promises',
      'no-non-null-assertion',
      'eqeqeq',
    ])
      expect(told.get(place), rule).toContain(rule);
  });

  it('keep the clock, chance, the machine and its locale out of the engine', () => {
    const said = told.get('src/engine/sheet.ts');
    for (const words of ['Date.now', 'Math.random', 'Intl differs', 'localeCompare', 'process'])
      expect(said).toContain(words);
  });

  it('let tests and commands ask for the time', () => {
    for (const place of PLACES.slice(1)) expect(told.get(place)).not.toContain('Date.now');
  });

  it('let commands alone write to the terminal', () => {
    expect(told.get('src/engine/sheet.ts')).toContain('no-console');
    expect(told.get('scripts/sheet.ts')).not.toContain('no-console');
  });
});

test('in a component every address goes through what makes it relative, and nothing is set as HTML', async () => {
  const faults = [
    '<a href="/x/">x</a>',
    '<a href={href}>x</a>',
    '<a href={`/x/${href}`}>x</a>',
    '<img src={`${href}#x`} alt="" />',
    '<form action="/x/"></form>',
    '<p set:html={href} />',
  ];
  const right = [
    '<a href={to(href)}>x</a>',
    '<a href="#x">x</a>',
    '<a href={`#${href}`}>x</a>',
    '<X href={href} />',
  ];
  const file = join(root, 'src/x.astro');
  const lines = [...faults, ...right];
  writeFileSync(
    file,
    `---\nimport X from './x.astro';\nconst { href, to } = Astro.props;\n---\n\n${lines.join('\n')}\n`,
  );
  copyFileSync(join(projectRoot, 'eslint.config.mjs'), join(root, 'eslint.config.mjs'));
  const { output } = await runNodeQuietly(toolFile('eslint', 'eslint'), ['src/x.astro'], { cwd: root });
  const told = new Set([...output.matchAll(/^ +(\d+):\d+ +error/gm)].map(([, line]) => Number(line)));
  expect(lines.filter((_, at) => told.has(at + 6))).toEqual(faults);
});
