import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

const FACTS = ['core/base', 'core/exact', 'core/calendar', 'core/schema', 'core/ledger'];

/** Room of a file → the rooms it may import from. A room may always import from itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'core/base': [],
  'core/exact': ['core/base'],
  'core/calendar': ['core/base', 'core/exact', 'core/schema'],
  'core/schema': ['core/base', 'core/exact', 'core/calendar'],
  'core/ledger': ['core/base', 'core/schema'],

  'core/checks': [...FACTS, 'record', 'engine'],
  'core/view': [...FACTS, 'record', 'engine', 'disclosure', 'wording'],
  record: [...FACTS],
  engine: [...FACTS, 'record'],
  disclosure: [...FACTS, 'record'],
  wording: [],
  load: ['core/*', 'record'],
  portal: ['load', 'core/*', 'record', 'engine', 'wording'],
  markdown: [],
  styles: [],
  components: ['core/view', 'markdown', 'wording', 'styles'],
  layouts: ['components', 'core/view', 'wording', 'styles'],
  pages: ['portal', 'layouts', 'components', 'core/view', 'markdown', 'rules', 'wording', 'styles'],
  'scripts/lib': ['portal', 'load', 'core/*', 'record', 'engine', 'disclosure', 'wording'],
  scripts: ['scripts/lib', 'portal', 'load', 'core/*', 'record', 'engine', 'disclosure', 'wording'],
};

/** What a room may import that is not the project's own; rooms not named may import anything. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  core: /^(zod|@noble\/hashes\/.+)$/,
  record: /^zod$/,
  disclosure: /^zod$/,
  engine: /^@noble\/hashes\/.+$/,
  wording: /^$/,
  load: /^(zod|js-yaml|node:.+)$/,
  markdown: /^(unified|remark-[a-z]+|rehype-[a-z]+)$/,
  components: /^(astro\/types|astro|chart\.js(\/auto)?)$/,
  layouts: /^(astro\/types|astro)$/,
  pages: /^(astro\/types|astro)$/,
  portal: /^node:process$/,
};

function roomOf(path: string): string {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'scripts') return second === 'lib' ? 'scripts/lib' : 'scripts';
  if (second !== 'core') return second.replace(/\.(ts|md)$/, '');
  if (third === 'ledger.ts') return 'core/ledger';
  return third.endsWith('.ts') ? 'core/base' : `core/${third}`;
}

/** Tests and what only tests use: it may import anything, and nothing else may import it. */
const TEST = /\.test\.ts$|\/testing\//;

/** Says why the file at `from` may not import `to`, as it is written there; undefined when it may. */
function fault(from: string, to: string): string | undefined {
  const room = roomOf(from);
  if (!to.startsWith('.')) {
    const allowed = OUTSIDE[room.startsWith('core/') ? 'core' : room];
    return allowed && !allowed.test(to) ? `${room} may not import ${to}` : undefined;
  }
  const target = posix.join(posix.dirname(from), to.replace(/\?.*$/, ''));
  if (TEST.test(target)) return `${target} is for tests only`;
  const other = roomOf(target);
  const allowed = ARROWS[room];
  if (!allowed) return `${room} is no room of the house`;
  const may =
    other === room || allowed.includes(other) || (other.startsWith('core/') && allowed.includes('core/*'));
  return may ? undefined : `${room} may not import ${other}`;
}

const IMPORT =
  /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, from, bare, later]) => from ?? bare ?? later ?? []);
}

function sources(): string[] {
  return ['src', 'scripts'].flatMap((top) =>
    readdirSync(`${root}${top}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(ts|mjs|astro)$/.test(name) && !name.endsWith('.d.ts')),
  );
}

describe('the house', () => {
  it('is entered only along its arrows', () => {
    const faults = sources()
      .filter((path) => !TEST.test(path))
      .flatMap((path) =>
        importsOf(readFileSync(root + path, 'utf8')).map((to) => ({ path, why: fault(path, to) })),
      )
      .filter(({ why }) => why !== undefined);
    expect(faults.map(({ path, why }) => `${path}: ${why ?? ''}`)).toEqual([]);
  });
});

/** Rooms that know no files, no clock and no machine, their test kits included; what tests need of a disk stands in `src/testing/`. */
const PURE = /^src\/(core|record|engine|disclosure)\//;

describe('the pure rooms', () => {
  it('reach no machine, in their test kits neither', () => {
    const reaching = sources()
      .filter((path) => PURE.test(path) && !path.endsWith('.test.ts'))
      .flatMap((path) =>
        importsOf(readFileSync(root + path, 'utf8'))
          .map((to) => (to.startsWith('.') ? posix.join(posix.dirname(path), to) : to))
          .filter((to) => /^(node:|src\/load\/|scripts\/)/.test(to))
          .map((to) => `${path}: ${to}`),
      );
    expect(reaching).toEqual([]);
  });
});

describe('the arrows', () => {
  it.each([
    ['src/engine/score/weeks.ts', 'node:fs'],
    ['src/engine/score/weeks.ts', 'zod'],
    ['src/engine/score/weeks.ts', '../../core/checks/check.ts'],
    ['src/record/task.ts', '../engine/score/weeks.ts'],
    ['src/markdown/tree.ts', '../core/problem.ts'],
    ['src/engine/score/weeks.ts', 'astro:content'],
    ['src/engine/score/weeks.ts', 'js-yaml'],
    ['src/engine/score/weeks.ts', '../../load/walk.ts'],
    ['src/engine/score/weeks.ts', '../../wording/zh-CN/light.ts'],
    ['src/engine/score/weeks.ts', '../../core/view/front.ts'],
    ['src/core/calendar/day.ts', '../../engine/score/weeks.ts'],
    ['src/core/problem.ts', './schema/field.ts'],
    ['src/core/checks/late.ts', '../../wording/zh-CN/light.ts'],
    ['src/wording/zh-CN/light.ts', '../../core/problem.ts'],
    ['src/load/walk.ts', '../../scripts/lib/options.ts'],
    ['src/load/walk.ts', '../wording/zh-CN/light.ts'],
    ['src/load/walk.ts', 'astro:content'],
    ['src/components/Light.astro', '../engine/lights/task-state.ts'],
    ['src/pages/index.astro', '../engine/dossier/context.ts'],
    ['src/components/Light.astro', '../portal.ts'],
    ['src/components/Light.astro', 'node:fs'],
    ['src/pages/index.astro', '../load/load-ledger.ts'],
    ['src/portal.ts', 'node:fs'],
    ['scripts/lib/options.ts', '../build.ts'],
    ['scripts/build.ts', '../src/pages/index.astro'],
    ['src/load/walk.ts', './testing/folder.ts'],
    ['src/elsewhere/x.ts', './y.ts'],
  ])('forbid %s to import %s', (from, to) => {
    expect(fault(from, to)).toBeDefined();
  });

  it.each([
    ['src/engine/score/weeks.ts', '../../core/calendar/day.ts'],
    ['src/core/view/front.ts', '../../wording/zh-CN/light.ts'],
    ['src/core/schema/field.ts', 'zod'],
    ['src/load/walk.ts', 'node:fs'],
    ['src/load/walk.ts', '../core/problem.ts'],
    ['src/components/Light.astro', '../core/view/types/light.ts'],
    ['src/portal.ts', './load/load-ledger.ts'],
    ['src/pages/tasks/[id].astro', '../../portal.ts'],
    ['src/layouts/Page.astro', '../styles/icon.svg?url'],
    ['scripts/build.ts', './lib/options.ts'],
  ])('let %s import %s', (from, to) => {
    expect(fault(from, to)).toBeUndefined();
  });

  it('reads every way to write an import', () => {
    const text = `import a from './a.ts';\nimport type {\n  B,\n} from "./b.ts";\nexport * from './c.ts';\nimport './d.css';\nconst e = await import('./e.ts');`;
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts']);
  });
});
