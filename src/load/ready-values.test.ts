import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { problemTexts } from '#validate/problem-texts.ts';
import type { Problem } from '#record/schema/problem.ts';
import { problemWords } from '#wording/problems/print.ts';
import { loadTypedLedger } from './ledger.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const unit = (id: string, name: string) =>
  `id: ${id}\nkind: 机关科室\norder: 1\nnames: [{ from: 2025-01-01, name: ${name} }]\n` +
  'leagues: [{ from: 2025-01-01, league: 不参评 }]\nleaders: [{ from: 2025-01-01, post: zhuren }]\n';
const UNITS = {
  'units/renshi.yaml': unit('renshi', '人事科'),
  'units/caiwu.yaml': unit('caiwu', '财务科'),
  'units/dang-a.yaml': unit('dang-a', '党支部'),
  'units/dang-b.yaml': unit('dang-b', '党支部'),
};

/** The problems of a record beside the units. */
function problemsOf(path: string, text: string): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'duban-ready-'));
  folders.push(folder);
  for (const [file, content] of Object.entries({ ...UNITS, [path]: text })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return loadTypedLedger({ dir: folder, printed: 'data' }).problems;
}

/** How each of them is to be fixed. */
function fixes(path: string, text: string): string[] {
  return problemsOf(path, text).map(
    (problem) => `${problem.code} ${problemWords(problem, problemTexts).fix}`,
  );
}

const honours = (units: string) =>
  `honours:\n  - id: h1\n    units: [${units}]\n    experience: a\n    level: 市级\n    title: 做法\n` +
  '    by: 市政府\n    document: 一号\n    on: 2026-04-10\n    received: 2026-04-13 09:30\n';

test('a name in the place of an id is fixed to the id of what is called so', () => {
  expect(fixes('honours.yaml', honours("人事科, '财务科'"))).toEqual([
    'id-format 请把“人事科”改为“renshi”',
    "id-format 请把“'财务科'”改为“caiwu”",
  ]);
  expect(fixes('honours.yaml', honours('党支部'))).toEqual(['id-format 请只用小写字母、数字和连字符']);
});

test('the line to paste has all of its values fixed, whatever stands around them', () => {
  const text = honours("人事科, '财务科'").replace('人事科', '  人事科');
  expect(problemsOf('honours.yaml', text).map(({ fix }) => fix)).toEqual(
    Array(2).fill({ firstLine: 3, lastLine: 3, text: '    units: [  renshi, caiwu]' }),
  );
});

test('a file that is misnamed itself does not say what a unit is', () => {
  const text = (unit: string) =>
    `unit: ${unit}\nweek: 2026-W24\nothers: 无变化\nsubmitted: 2026-06-12 10:00\n`;
  expect(fixes('reports/2026-W24/renshi2.yaml', text('人事科'))).toEqual([
    'id-format 请把“人事科”改为“renshi”',
  ]);
  expect(fixes('reports/2026-W24/renshi2.yaml', text('某某科'))).toEqual([
    'id-format 请只用小写字母、数字和连字符',
  ]);
});

test('what the place of the file says is fixed to that, even where a name means something else', () => {
  const text = (field: string) =>
    `unit: renshi\nweek: 2026-W24\nothers: 无变化\nsubmitted: 2026-06-12 10:00\n`.replace(
      new RegExp(`^${field.split(':')[0] ?? ''}: .*$`, 'mu'),
      field,
    );
  expect(fixes('reports/2026-W24/renshi.yaml', text('week: 2026-24'))).toEqual([
    'week-format 请把“2026-24”改为“2026-W24”',
  ]);
  expect(fixes('reports/2026-W24/renshi.yaml', text('unit: 财务科'))).toEqual([
    'id-format 请把“财务科”改为“renshi”',
  ]);
});
