import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkArrows, scriptOf } from './arrows.ts';

const WORKFLOWS = join(import.meta.dirname, '../../../.github/workflows');

/** The commands that workflows run as they are, after an install that leaves out the packages of developers. */
const IN_WORKFLOWS = readdirSync(WORKFLOWS)
  .flatMap((name) => [
    ...readFileSync(join(WORKFLOWS, name), 'utf8').matchAll(/node (scripts\/[a-z-]+\.ts)/gu),
  ])
  .map(([, file = '']) => file);

/** A file, and what it may not import, in the tool's own spelling of it where that is another. */
const FORBIDDEN: readonly (readonly [from: string, to: string, reported?: string])[] = [
  ['src/engine/score/a1.ts', 'node:fs', 'fs'],
  ['src/engine/score/a2.ts', 'zod', 'node_modules/zod/'],
  ['src/engine/score/a3.ts', '../../validate/check/check.ts'],
  ['src/record/a4.ts', '../engine/score/score.ts'],
  ['src/text/a5.ts', '../record/schema/problem.ts'],
  ['src/engine/score/a6.ts', 'astro:content'],
  ['src/engine/score/a7.ts', 'js-yaml', 'node_modules/js-yaml/'],
  ['src/engine/score/a8.ts', '../../load/load.ts'],
  ['src/engine/score/a9.ts', '../../wording/zh-CN/words.ts'],
  ['src/engine/score/b1.ts', '../../portal/ranking/view.ts'],
  ['src/calendar/b2.ts', '../engine/score/score.ts'],
  ['src/days/b3.ts', '../record/schema/problem.ts'],
  ['src/record/schema/b4.ts', '../../wording/zh-CN/words.ts'],
  ['src/wording/zh-CN/b5.ts', '../../record/schema/problem.ts'],
  ['src/wording/zh-CN/d3.ts', '../../validate/check/check.ts'],
  ['src/form/draft/h1.ts', '../paste/door.ts'],
  ['src/form/paste/h2.ts', '../../load/disk/files.ts'],
  ['src/load/b6.ts', '../../scripts/lib/lib.ts'],
  ['src/load/b7.ts', '../wording/zh-CN/words.ts'],
  ['src/load/b8.ts', '../portal/ranking/view.ts'],
  ['src/portal/ranking/B9.astro', '../../engine/score/score.ts'],
  ['src/portal/ranking/C1.astro', '../../portal.ts'],
  ['src/portal/ranking/C2.astro', 'node:fs', 'fs'],
  ['src/portal/ranking/C3.astro', '../../layouts/Page.astro'],
  ['src/portal/ranking/view.ts', './Table.astro'],
  ['src/engine/time/a11.ts', '../score/score.ts'],
  ['src/portal/elsewhere/a12.ts', '../ranking/view.ts'],
  ['src/engine/score/a10.ts', '../../days/day.ts'],
  ['src/record/a5.ts', '#engine/score/score.ts', 'src/engine/score/score.ts'],
  ['src/portal/ranking/view2.ts', '#portal/ranking/Table.astro', 'src/portal/ranking/Table.astro'],
  ['src/portal/ranking/sort.client.ts', '../../engine/score/score.ts'],
  ['src/pages/c4.astro', '../load/load.ts'],
  ['scripts/lib/c5.ts', '../command.ts'],
  ['scripts/c6.ts', '../src/pages/index.astro'],
  ['src/load/c7.ts', './testing/kit.ts'],
  ['src/load/c8.ts', './load.test.ts'],
  ['src/elsewhere/c9.ts', '../record/schema/problem.ts'],
  ['src/engine/testing/d1.ts', 'node:fs', 'fs'],
  ['src/engine/testing/d2.ts', '../../load/load.ts'],
  ...['scripts/check.ts', ...IN_WORKFLOWS].map((file) => [file, 'ajv', 'node_modules/ajv/'] as const),
];

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/engine/score/e1.ts', '#days/day.ts'],
  ['src/engine/score/e2.ts', '@noble/hashes/sha2.js'],
  ['src/portal/ranking/e3.ts', '#wording/words.ts'],
  ['src/validate/plan/f3.ts', '#wording/words.ts'],
  ['src/record/schema/e4.ts', 'zod'],
  ['src/load/e5.ts', 'node:fs'],
  ['src/form/paste/h3.ts', '../draft/form.ts'],
  ['src/load/e6.ts', '#record/schema/problem.ts'],
  ['src/portal/ranking/E7.astro', './view.ts'],
  ['src/pages/tasks/[id].astro', '../../portal.ts'],
  ['src/pages/e8.astro', '../rules.md?raw'],
  ['src/layouts/Page.astro', '../styles/icon.svg?url'],
  ['scripts/e9.ts', './lib/lib.ts'],
  ['scripts/bench.ts', 'ajv'],
  ['src/engine/score/f1.test.ts', 'node:fs'],
  ['src/engine/score/f2.test.ts', '#load/load.ts'],
];

const TARGETS = [
  'src/record/schema/problem.ts',
  'src/days/day.ts',
  'src/validate/check/check.ts',
  'src/portal/ranking/view.ts',
  'src/portal/ranking/Table.astro',
  'src/engine/score/score.ts',
  'src/load/load.ts',
  'src/load/disk/files.ts',
  'src/form/draft/form.ts',
  'src/form/paste/door.ts',
  'src/load/load.test.ts',
  'src/load/testing/kit.ts',
  'src/wording/zh-CN/words.ts',
  'src/portal.ts',
  'src/pages/index.astro',
  'src/rules.md',
  'src/styles/icon.svg',
  'scripts/command.ts',
  'scripts/lib/lib.ts',
];

/** Two circles: one of types, one through a component and its script. */
const CIRCLES: Readonly<Record<string, string>> = {
  'src/record/g1.ts': "import type { B } from './g2.ts';\nexport type A = B;",
  'src/record/g2.ts': "export type { A as B } from './g1.ts';",
  'src/portal/ranking/G3.astro': '---\n---\n<script src="./g4.client.ts"></script>',
  'src/portal/ranking/g4.client.ts': "await import('./G3.astro');",
};

const work = mkdtempSync(join(tmpdir(), 'duban-house-'));
let reported = '';
let code = 0;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(
    join(work, path),
    path.endsWith('.astro') && !text.startsWith('---') ? `---\n${text}\n---\n` : text,
  );
}

beforeAll(async () => {
  for (const path of TARGETS) write(path, 'export {};');
  for (const [from, to] of [...FORBIDDEN, ...ALLOWED]) write(from, `import '${to}';`);
  for (const [path, text] of Object.entries(CIRCLES)) write(path, text);
  ({ output: reported, code } = await checkArrows(work));
}, 60_000);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('the commands that workflows run are found in them', () => {
  expect(IN_WORKFLOWS).toContain('scripts/prove.ts');
});

describe('the arrows', () => {
  test.each(FORBIDDEN.map(([from, to, as]) => ({ from, to, as })))(
    'forbid $from to import $to',
    ({ from, to, as }) => {
      const line = reported.split('\n').find((one) => one.includes(`: ${from} → `));
      expect(line).toContain(to.startsWith('.') ? join(dirname(from), to).replaceAll('\\', '/') : (as ?? to));
    },
  );

  test.each(ALLOWED)('let %s import %s', (from) => {
    expect(reported).not.toContain(`${from} → `);
  });

  test('forbid a circle, of types alone and through a component too', () => {
    expect(reported).toMatch(/no circle of imports: src\/record\/g\d\.ts/);
    expect(reported).toMatch(/no circle of imports: src\/portal\/ranking\/(?:G3\.astro|g4\.client\.ts)/);
  });

  test('are held by the exit code', () => {
    expect(code).not.toBe(0);
  });
});

test('the script of a component is its front matter and the scripts it names', () => {
  expect(scriptOf('---\nconst a = 1;\n---\n<p>---</p>\n<script src="./b.ts"></script>')).toBe(
    "const a = 1;\nimport './b.ts';\n",
  );
  expect(scriptOf('<p/>')).toBe('\n');
});
