import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import { projectRoot } from './lib/process/run-node.ts';

const tree = mkdtempSync(join(tmpdir(), 'duban-one-new-file-'));

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function run(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  return stdout + stderr;
}

/** All that somebody writes who adds a kind: one file. */
const TRAINING = `import { z } from 'zod';
import { pub, sys } from './schema/field.ts';
import { later, ownId, ref, signedDay } from './schema/names.ts';
import { receipt } from './schema/receipt.ts';
import { Day, Text } from './schema/scalars.ts';
import { kind } from './schema/kind.ts';

const Training = z.strictObject({
  id: pub(ownId(), '编号，与文件名相同', 'p2026-001'),
  unit: pub(ref('unit'), '组织单位', 'gongcheng'),
  task: pub(ref('task').optional(), '涉及的督查任务编号', 't2026-001'),
  on: pub(signedDay({}), '举办日期', '2026-05-06'),
  title: pub(Text(60), '培训名称', '防护设备操作培训'),
  notes: sys(Text(200).optional(), '备注，系统内', '教室二'),
  result: pub(
    later(z.strictObject({ on: pub(Day, '评定日期', '2026-05-20'), text: pub(Text(60), '评定', '合格') }), 'on').optional(),
    '效果评定',
    { on: '2026-05-20', text: '合格' },
  ),
  ...receipt,
});

export const trainingKind = kind({
  label: '培训',
  use: '一次一份。',
  order: 205,
  schema: Training,
  paths: { 'trainings/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'received',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'trainings/2026/p2026-001.yaml',
      record: { id: 'p2026-001', unit: 'gongcheng', on: '2026-05-06', title: '操作培训', submitted: '2026-05-06 16:00' },
    },
  ],
});
`;

/** All that somebody writes who adds a check, but for its broken ledger: one file. */
const CLUE_EMPTY = `import { valueWords } from '../../wording/zh-CN/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A clue says what it is about. */
export const clueEmpty = check({
  code: 'clue-empty',
  severity: 'reminder',
  block: 'clue',
  words: {
    title: '线索没有内容',
    message: (p) => \`发现线索的摘要是\${valueWords(p)}\`,
    expected: () => '反映的是什么',
    fix: () => '请补写摘要',
    example: { wrong: 'summary: 见附件', right: 'summary: 反映某小区警报器锈蚀' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.clue) if (entry.value.summary === '见附件') yield found(entry, ['summary']);
  },
});
`;

const training = (id: string, more = '') =>
  `id: ${id}\nunit: gongcheng\non: 2026-05-06\ntitle: 防护设备操作培训\nsubmitted: 2026-05-06 16:00\n${more}`;

beforeAll(() => {
  for (const part of ['src', 'scripts'])
    cpSync(join(projectRoot, part), join(tree, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
  for (const file of ['package.json', 'data/README.md', 'data/calendar/2026.yaml'])
    put(file, readFileSync(join(projectRoot, file), 'utf8'));
  symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'));
  put('src/record/training.ts', TRAINING);
  put('src/validate/source/clue-empty.ts', CLUE_EMPTY);
  expect(run('scripts/generate.ts')).toBe('');
  cpSync(OFFICE_ROOT, join(tree, 'office'), { recursive: true });
}, 60_000);

describe('a kind of record that one new file describes', { timeout: 60_000 }, () => {
  test('stands in the manual with its name and its place, and has a schema for editors', () => {
    const manual = readFileSync(join(tree, 'data/README.md'), 'utf8');
    expect(manual).toContain('| 培训 | `trainings/{year}/{id}.yaml` | `training` |');
    const schema: unknown = JSON.parse(readFileSync(join(tree, 'src/schemas/training.json'), 'utf8'));
    expect(schema).toMatchObject({ title: '培训', description: '一次一份。', type: 'object' });
  });

  test('is checked like any other: its names, its id, its signed day, personal data in it', () => {
    put('office/trainings/2026/p2026-001.yaml', training('p2026-001'));
    put('office/trainings/2025/p2026-001.yaml', training('p2026-001'));
    put('office/trainings/2026/p2026-002.yaml', training('p2026-009'));
    put('office/trainings/2026/p2026-003.yaml', training('p2026-003').replace('gongcheng', 'gongchen'));
    put('office/trainings/2026/p2026-004.yaml', training('p2026-004', 'task: t2026-999\n'));
    put('office/trainings/2026/p2026-005.yaml', training('p2026-005').replace('2026-05-06', '2026-04-20'));
    put('office/trainings/2026/p2026-006.yaml', training('p2026-006').replace('防护设备', '13800001111'));
    const reported = run('scripts/check.ts', '--data', 'office', '--as-of', '2026-05-12 10:00');
    const codes = [...reported.matchAll(/trainings\/(\S+?)\.yaml:\d+:\d+ {2}\w+ {2}([a-z-]+)/gu)];
    expect(codes.map(([, file, code]) => `${file ?? ''} ${code ?? ''}`).sort()).toEqual([
      '2025/p2026-001 folder-year',
      '2026/p2026-001 record-id-twice',
      '2026/p2026-002 record-name',
      '2026/p2026-003 reference-unknown',
      '2026/p2026-004 reference-unknown',
      '2026/p2026-005 antedated',
      '2026/p2026-006 personal-data',
    ]);
  });

  test('is seen as of a moment, hidden with what it speaks of, and enters a period by what it says of itself', () => {
    put(
      'probe.ts',
      `import { loadTypedLedger } from './src/load/ledger.ts';
import { asOfLedger } from './src/engine/time/seen.ts';
import { buildContext } from './src/engine/dossier/context.ts';
import { usedRecords } from './src/engine/freeze/used-records.ts';
import { publicLedger } from './src/disclosure/public-ledger.ts';
import { markedLedger, markedRecords } from './src/portal/testing/marked/marked-ledger.ts';
const marked = markedRecords();
const markers = marked.markers.filter(({ field }) => field.startsWith('training.'));
const everyone = JSON.stringify(publicLedger(markedLedger(marked)));
const { ledger, problems } = loadTypedLedger({ dir: 'seen', printed: 'seen' });
const at = (moment, proved = new Map()) => asOfLedger(ledger, moment, proved).training.map(({ value }) => value);
const context = buildContext(ledger, '2026-06-20 10:00');
const period = context.periodOn('2026-05-06');
console.log(JSON.stringify({
  problems: problems.map(({ code }) => code),
  before: at('2026-05-06 15:59').length,
  proved: at('2026-05-12 10:00', new Map([['trainings/2026/p2026-002.yaml', '2026-05-13 09:00']])).map(({ id }) => id),
  judged: ['2026-05-19 23:59', '2026-05-20 00:00'].map((moment) => at(moment)[0].result?.text ?? ''),
  public: publicLedger(ledger).training.map(({ value }) => [value.id, value.task ?? '', value.notes ?? '']),
  secrets: markers.length > 3,
  reported: markers.filter(({ text }) => everyone.includes(text)).length,
  used: usedRecords({ context, period }).flatMap(({ kind, entry }) => (kind === 'training' ? [entry.path] : [])),
}));`,
    );
    cpSync(OFFICE_ROOT, join(tree, 'seen'), { recursive: true });
    const result = 'result: { on: 2026-05-20, text: 合格 }\n';
    put('seen/trainings/2026/p2026-001.yaml', training('p2026-001', `notes: 教室二\n${result}`));
    put('seen/trainings/2026/p2026-002.yaml', training('p2026-002', 'task: t2026-999\n'));
    put('seen/trainings/2026/p2026-003.yaml', training('p2026-003', 'disclosure: 系统内\n'));
    put('seen/trainings/2026/p2026-004.yaml', training('p2026-004').replace('-06 16:00', '-31 23:59'));
    put('seen/trainings/2026/p2026-005.yaml', training('p2026-005').replace('05-06 16:00', '06-01 00:00'));
    const paths = (...numbers: number[]) => numbers.map((n) => `trainings/2026/p2026-00${String(n)}.yaml`);
    expect(JSON.parse(run('probe.ts'))).toEqual({
      problems: [],
      before: 0,
      proved: ['p2026-001', 'p2026-003'],
      judged: ['', '合格'],
      public: [
        ['p2026-001', '', ''],
        ['p2026-002', '', ''],
        ['p2026-004', '', ''],
        ['p2026-005', '', ''],
      ],
      secrets: true,
      reported: 0,
      used: paths(1, 2, 3, 4),
    });
  });
});

describe('a check that one new file describes', { timeout: 60_000 }, () => {
  test('is told in its own words', () => {
    put(
      'office/clues/2026/c2026-901.yaml',
      'id: c2026-901\nchannel: 来电\ncategory: 其他\nsummary: 见附件\nsubmitted: 2026-05-12 09:00\n',
    );
    expect(run('scripts/check.ts', '--data', 'office', '--as-of', '2026-05-12 10:00')).toContain(
      [
        'office/clues/2026/c2026-901.yaml:4:10  reminder  clue-empty  发现线索的摘要是“见附件”',
        '    应为：反映的是什么',
        '    改法：请补写摘要',
      ].join('\n'),
    );
  });

  test('has a page of its own in the group of its folder', () => {
    put(
      'page.ts',
      `import { ALL_CODES, codeListView, codeViews } from './src/portal/codes/code-view.ts';
const { wrong, right, ...view } = codeViews(ALL_CODES).find(({ code }) => code === 'clue-empty');
const rows = codeListView(ALL_CODES).groups.find(({ id }) => id === 'source').rows.map(({ code }) => code);
const { block } = ALL_CODES.find(({ code }) => code === 'clue-empty');
console.log(JSON.stringify({ ...view, wrong: wrong.text, right: right.text, block, listed: rows.includes('clue-empty') }));`,
    );
    expect(JSON.parse(run('page.ts'))).toMatchObject({
      title: '线索没有内容',
      groupTitle: '会议与来源',
      block: 'clue',
      fix: ['请补写摘要。'],
      wrong: 'summary: 见附件',
      right: 'summary: 反映某小区警报器锈蚀',
      listed: true,
    });
  });
});
