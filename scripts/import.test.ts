import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import { checkRecord } from './lib/check/check-record.ts';
import { exportCommand } from './lib/commands/export.ts';
import { importCommand } from './lib/commands/import.ts';
import { readSheets } from './lib/import/read-sheets.ts';
import type { Ended } from './lib/process/command-end.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { OWN_HEADS, ownRows, ownWorkbook, type OwnRow } from './testing/offices/messy-ledger.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-import-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const CAIWU = `id: caiwu
kind: 机关科室
order: 4
names: [{ from: 2025-01-01, name: 计财处 }, { from: 2026-01-01, name: 财务科 }]
leagues: [{ from: 2025-01-01, league: departments }]
leaders: [{ from: 2025-01-01, post: fenguan }]
liaison: [{ from: 2025-01-01, name: 联络员 }]
`;

/** A data root of the tests' own office without its matters. */
function office(name: string): string {
  const data = join(work, name);
  for (const part of ['office.yaml', 'units', 'calendar', 'rules'])
    cpSync(join(OFFICE_ROOT, part), join(data, part), { recursive: true });
  writeFileSync(join(data, 'units/caiwu.yaml'), CAIWU);
  const dongping = join(data, 'units/dongping.yaml');
  writeFileSync(
    dongping,
    readFileSync(dongping, 'utf8').replace('东坪县民防办 }', '东坪县民防办, short: 东坪 }'),
  );
  return data;
}

function filesIn(data: string): readonly string[] {
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1))
    .sort();
}

async function table(name: string, rows: readonly OwnRow[]): Promise<string> {
  const path = join(work, name);
  writeFileSync(path, await ownWorkbook(rows));
  return path;
}

function run(data: string, asOf: string, ...args: string[]): Promise<Ended> {
  return endOfCommand(importCommand, ['--data', data, '--as-of', asOf, ...args]);
}

const record = (data: string, path: string) => load(readFileSync(join(data, path), 'utf8'));
const errorsOf = (data: string, asOf: string) =>
  checkRecord({ data, asOf, overdue: false, frozen: false, profile: 'internal' }).problems.filter(
    ({ severity }) => severity === 'error',
  );

/** The tests follow each other: the ledger of an office comes in, and comes again. */
describe('an existing ledger of 60 matters', { timeout: 120_000 }, () => {
  const FIRST = '2026-05-20 15:00';
  const NEXT = '2026-05-27 15:00';
  let data = '';
  let file = '';
  let before: readonly string[] = [];
  beforeAll(async () => {
    data = office('sixty');
    file = await table('台账.xlsx', ownRows());
    before = filesIn(data);
  });

  test('says first what it takes for what, and writes nothing that rests on a guess', async () => {
    const { code, out } = await run(data, FIRST, file);
    expect(out).toContain('工作表“台账”，表头在第3行，事项60行');
    expect(out).toContain('  G 责任单位 → 主办单位\n');
    expect(out).toContain('  N 领导签字 → 不读\n');
    expect(out).toContain('  没有“督办种类”的，作“日常督办”\n');
    expect(out).toContain('第4行不是事项，没有读：一、年度重点工作');
    expect(out).toMatch(/第\d+行不是事项，没有读：注：1/u);
    expect(code).toBe(1);
    expect(filesIn(data)).toEqual(before);
  });

  test('tries without writing', async () => {
    const { code, out } = await run(data, FIRST, file, '--remember', '--dry-run');
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, '只是试算，什么都没有写。']);
    expect(filesIn(data)).toEqual(before);
  });

  test('becomes 60 dossiers, the words of its units, and claims; the check finds no error', async () => {
    const { code, out } = await run(data, FIRST, file, '--remember');
    expect(out).toContain('共60件：新登记60件，本周进展38条，报办结3件，没有变化0件');
    expect(code).toBe(0);
    const files = filesIn(data);
    expect(files.filter((path) => path.endsWith('/task.yaml'))).toHaveLength(60);
    expect(files.filter((path) => path.startsWith('reports/'))).toEqual(
      ['caiwu', 'dongping', 'gongcheng', 'mishu'].map((unit) => `reports/2026-W21/${unit}.yaml`),
    );
    expect(errorsOf(data, FIRST)).toEqual([]);
    expect(record(data, 'tasks/2026/t2026-003/task.yaml')).toEqual({
      id: 't2026-003',
      title: '第3项工作落实',
      requirement: '按要求完成第3项。',
      kind: '日常督办',
      source: { kind: '党组会' },
      class: '一般',
      lead: 'caiwu',
      leadOfficial: 'fenguan',
      notice: { no: '督办〔2026〕003号', printed: '2026-05-06' },
      due: '2026-08-31',
      dueNoLater: true,
      submitted: FIRST,
    });
  });

  test('reads each of the ways in which its days are written', () => {
    const dues = Array.from({ length: 8 }, (_, at) => {
      const { due, dueNoLater, notice } = record(data, `tasks/2026/t2026-00${String(at + 1)}/task.yaml`) as {
        due: string;
        dueNoLater?: true;
        notice: { printed: string };
      };
      return [due, dueNoLater ?? false, notice.printed];
    });
    expect(dues).toEqual([
      ['2026-06-30', false, '2026-05-06'],
      ['2026-07-15', false, '2026-05-06'],
      ['2026-08-31', true, '2026-05-06'],
      ['2026-09-30', true, '2026-05-06'],
      ['2026-12-31', false, '2026-05-06'],
      ['2026-12-31', true, '2026-05-06'],
      ['2026-11-20', false, '2026-05-06'],
      ['2026-10-09', false, '2026-05-06'],
    ]);
  });

  test('knows units by short and former names, and lets two dossiers share a notice', () => {
    const lead = (n: string) => (record(data, `tasks/2026/t2026-${n}/task.yaml`) as { lead: string }).lead;
    expect([lead('004'), lead('005'), lead('006'), lead('007')]).toEqual([
      'caiwu',
      'dongping',
      'dongping',
      'mishu',
    ]);
    expect(record(data, 'tasks/2026/t2026-013/task.yaml')).toMatchObject({
      title: '跨单位事项',
      lead: 'caiwu',
      parent: 't2026-012',
      notice: { no: '督办（2026）012号' },
    });
    expect(record(data, 'tasks/2026/t2026-010/task.yaml')).toMatchObject({ assists: ['dongping', 'mishu'] });
  });

  test('is entered on behalf of the units, as a table', () => {
    expect(record(data, 'tasks/2026/t2026-020/claim-2026-05-20.yaml')).toEqual({
      task: 't2026-020',
      unit: 'dongping',
      nodes: [{ node: 'end', text: '第20项已开展。' }],
      submitted: FIRST,
      onBehalf: { receivedAt: FIRST, channel: '表格', enteredBy: 'mishu' },
    });
  });

  test('yields nothing the second time', async () => {
    const standing = filesIn(data);
    const { code, out } = await run(data, NEXT, file);
    expect(out).toContain('新登记0件，本周进展0条，报办结0件，没有变化60件，不同而没有改动0处');
    expect(code).toBe(0);
    expect(filesIn(data)).toEqual(standing);
  });

  test('yields exactly five changes where five were made', async () => {
    const standing = filesIn(data);
    const rows = ownRows().map((row): OwnRow => {
      if (row.n === 1) return { ...row, progress: '第1项完成招标。' };
      if (row.n === 2) return { ...row, progress: '第2项进场施工。' };
      if (row.n === 4) return { ...row, done: '已办结' };
      if (row.n === 5) return { ...row, due: '2027-1-31' };
      return row;
    });
    const changed = await table('台账2.xlsx', [
      ...rows,
      { n: 61, title: '新的一项', lead: '工程科', printed: '2026-5-25', due: '2026-6-30' },
    ]);
    const args = [changed, '--received', '2026-05-26 10:20', '--paper', '收文登记簿2026-031'];
    const { code, out } = await run(data, NEXT, ...args);
    expect(code).toBe(0);
    expect(out).toContain(
      '共61件：新登记1件，本周进展2条，报办结1件，没有变化56件，不同而没有改动1处；台账里有、表里没有的0件。',
    );
    expect(out).toContain('t2026-005 完成时限：台账是“2026-12-31”，表里是“2027-01-31”');
    const added = filesIn(data).filter((path) => !standing.includes(path));
    expect(added).toEqual([
      'reports/2026-W22/gongcheng.yaml',
      'tasks/2026/t2026-004/claim-2026-05-26.yaml',
      'tasks/2026/t2026-061/task.yaml',
    ]);
    expect(record(data, 'reports/2026-W22/gongcheng.yaml')).toEqual({
      unit: 'gongcheng',
      week: '2026-W22',
      matters: [
        { task: 't2026-001', text: '第1项完成招标。' },
        { task: 't2026-002', text: '第2项进场施工。' },
      ],
      submitted: NEXT,
      onBehalf: {
        receivedAt: '2026-05-26 10:20',
        channel: '表格',
        enteredBy: 'mishu',
        paper: '收文登记簿2026-031',
      },
    });
    expect(errorsOf(data, NEXT)).toEqual([]);
  });
});

describe('a ledger that has come in', { timeout: 120_000 }, () => {
  const AS_OF = '2026-05-27 15:00';
  const exported = async (data: string, name: string, ...args: string[]) => {
    const path = join(work, name);
    const where = ['--data', data, '--as-of', AS_OF, '--ledger', path];
    return { path, ended: await endOfCommand(exportCommand, [...where, ...args]) };
  };

  test('goes out in its own columns and order, as it stands, and says nothing new when it comes in again', async () => {
    const data = office('round');
    await run(data, '2026-05-20 15:00', await table('来.xlsx', ownRows()), '--remember');
    const { path, ended } = await exported(data, '去.xlsx', '--profile', 'internal');
    expect(ended).toEqual({ code: 0, out: `已导出 ${path}：60件。\n`, error: '' });
    const grids = await readSheets(path);
    const [heads, ...rows] = typeof grids === 'string' ? [] : (grids[0]?.rows ?? []);
    expect(heads).toEqual(OWN_HEADS);
    expect(rows[19]).toEqual([
      ...[20, '督办〔2026〕020号', '第20项工作落实', '按要求完成第20项。', '办公会', '一般', '东坪县民防办'],
      ...['秘书科', '副主任', new Date('2026-05-06T00:00:00Z'), new Date('2026-09-30T00:00:00Z')],
      ...['第20项已开展。', '是', null],
    ]);
    const before = filesIn(data);
    const again = await run(data, AS_OF, path);
    expect(again.out).toContain('没有变化60件，不同而没有改动0处；台账里有、表里没有的0件。');
    expect([again.code, filesIn(data)]).toEqual([0, before]);
  });

  test('goes out with deadlines, states and lights where the office has no columns of its own', async () => {
    const data = office('plain');
    cpSync(join(OFFICE_ROOT, 'tasks'), join(data, 'tasks'), { recursive: true });
    const { path } = await exported(data, '表样栏.xlsx');
    const grids = await readSheets(path);
    const [heads = [], row = []] = typeof grids === 'string' ? [] : (grids[0]?.rows ?? []);
    const told = Object.fromEntries(heads.map((head, at) => [String(head), row[at]]));
    expect([told['任务编号'], told['主办单位']]).toEqual(['t2026-001', expect.stringMatching(/./u)]);
    expect([told['现行时限'], told['办理状态'], told['灯色']]).toEqual([
      expect.any(Date),
      expect.stringMatching(/./u),
      expect.stringMatching(/./u),
    ]);
    expect((await run(data, AS_OF, path)).out).toContain('没有变化1件，不同而没有改动0处');
  });

  test('keeps back what is not for everyone, and counts it', async () => {
    const data = office('withheld');
    await run(data, '2026-05-20 15:00', await table('密.xlsx', ownRows()), '--remember');
    const withheld = join(data, 'tasks/2026/t2026-002/task.yaml');
    writeFileSync(
      withheld,
      `${readFileSync(withheld, 'utf8')}disclosure: 系统内\nwithheldBasis: 过程性信息\n`,
    );
    const { path, ended } = await exported(data, '公开.xlsx');
    expect(ended.out).toContain('：59件。\n另有1件不予公开，没有列入');
    const grids = await readSheets(path);
    expect(JSON.stringify(grids)).not.toContain('第2项');
  });

  test('is never written over a file', async () => {
    const data = office('over');
    const { path, ended } = await exported(data, '占.xlsx');
    expect(ended.code).toBe(0);
    const bytes = readFileSync(path);
    expect((await exported(data, '占.xlsx')).ended.code).toBe(2);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('a table with faults', { timeout: 120_000 }, () => {
  test('is told all of them at once, each by its cell, and writes nothing', async () => {
    const data = office('faults');
    const before = filesIn(data);
    const rows = ownRows().map((row): OwnRow => {
      if (row.n === 1) return { ...row, due: '2026-13-40' };
      if (row.n === 2) return { ...row, lead: '工程课' };
      if (row.n === 3) return { ...row, due: '长期' };
      if (row.n === 4) return { ...row, title: '很'.repeat(61) };
      if (row.n === 5) return { ...row, lead: '工程科、财务科' };
      if (row.n === 6) return { ...row, done: '差不多' };
      if (row.n === 8) return { ...row, due: '2026-5-1' };
      if (row.n === 9) return { ...row, class: '特急' };
      if (row.n === 10) return { ...row, leader: '王某' };
      return row;
    });
    const { code, out } = await run(
      data,
      '2026-05-20 15:00',
      await table('错.xlsx', rows),
      '--json',
      '--remember',
    );
    expect(code).toBe(1);
    const { problems, end } = JSON.parse(out) as {
      end: string;
      problems: {
        cell: string;
        severity: string;
        code: string;
        field: string;
        message: string;
        fix: string;
      }[];
    };
    expect(end).toBe('faulty');
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ cell, code, field }) => [cell, code, field])).toEqual([
      ['K5', 'sheet-date-impossible', '要求完成时间'],
      ['G6', 'sheet-unit', '责任单位'],
      ['K7', 'sheet-date-endless', '要求完成时间'],
      ['C8', 'text-long', '督办事项名称'],
      ['G9', 'sheet-several-leads', '责任单位'],
      ['M10', 'sheet-done', '办结情况'],
      ['K12', 'task-due-order', '要求完成时间'],
      ['F13', 'class-unknown', '重要程度'],
      ['I14', 'sheet-post', '责任领导'],
    ]);
    expect(errors[1]).toMatchObject({
      message: '发现“责任单位”里的“工程课”不是登记过的单位',
      fix: '请核对，是否应为“工程科”',
    });
    // What was agreed about the columns is kept all the same.
    expect(filesIn(data)).toEqual([...before, 'workbook.yaml'].sort());
  });

  test.each([
    ['nothing', [], '请写明要导入哪个文件'],
    ['two files', ['a.xlsx', 'b.xlsx'], '一次导入一个文件'],
    ['a file that is not there', ['a.xlsx'], '没有“a.xlsx”这个文件'],
  ])('is wrong usage with %s', async (_, args, why) => {
    const { code, out, error } = await run(office('usage'), '2026-05-20 15:00', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(why);
  });
});

describe('what an office has written down of its table', { timeout: 120_000 }, () => {
  const HEADS = '序号,工作,责任单位,谁牵头,下达,要求,到期,情况,完了没有';
  const WORKBOOK = `columns:
  - { head: 序号, field: serial }
  - { head: 工作, field: title }
  - { head: 责任单位, field: lead }
  - { head: 谁牵头, field: leadOfficial }
  - { head: 下达, field: printed }
  - { head: 要求 }
  - { head: 到期, field: due }
  - { head: 情况, field: progress }
  - { head: 完了没有, field: done }
firstLeads: true
defaults:
  { kind: 日常督办, source: 督查发现, class: 重点, classFixedBy: zhuren, no: '督办台账〔{year}〕{n}号' }
words:
  - { field: leadOfficial, said: 一把手, means: zhuren }
  - { field: lead, said: 财, means: caiwu }
  - { field: done, said: 拿下了, means: 办结 }
`;
  const csv = (name: string, ...rows: readonly string[]) => {
    const path = join(work, name);
    writeFileSync(path, `${[HEADS, ...rows].join('\n')}\n`);
    return path;
  };
  const ROWS = [
    '1,甲工作,工程科、东坪、财,一把手,2026-3-2,不读,3月底前,在推,拿下了',
    '2,乙工作,财,,2026-3-2,,2026-6-30,,',
  ];

  test('is how it is read: heads, several units in a cell, own words, and what has no column', async () => {
    const data = office('own');
    writeFileSync(join(data, 'workbook.yaml'), WORKBOOK);
    const { code, out } = await run(data, '2026-05-20 15:00', csv('own.csv', ...ROWS));
    expect(out).toContain('新登记2件，本周进展0条，报办结1件');
    expect(code).toBe(0);
    expect(record(data, 'tasks/2026/t2026-001/task.yaml')).toEqual({
      id: 't2026-001',
      title: '甲工作',
      requirement: '甲工作',
      kind: '日常督办',
      source: { kind: '督查发现' },
      class: '重点',
      lead: 'gongcheng',
      assists: ['dongping', 'caiwu'],
      leadOfficial: 'zhuren',
      notice: { no: '督办台账〔2026〕1号', printed: '2026-03-02' },
      due: '2026-03-31',
      dueNoLater: true,
      submitted: '2026-05-20 15:00',
    });
    expect(record(data, 'tasks/2026/t2026-001/class.yaml')).toEqual({
      task: 't2026-001',
      class: '重点',
      result: '同意',
      decision: { by: 'zhuren', on: '2026-03-02', mode: '签批', paper: '督办台账〔2026〕1号' },
      submitted: '2026-05-20 15:00',
    });
    expect(record(data, 'tasks/2026/t2026-002/task.yaml')).toMatchObject({ leadOfficial: 'fenguan' });
    expect(errorsOf(data, '2026-05-20 15:00')).toEqual([]);
    // Without numbers they are known again by title and unit.
    const again = await run(data, '2026-05-27 15:00', csv('own.csv', ...ROWS));
    expect(again.out).toContain('新登记0件，本周进展0条，报办结0件，没有变化2件，不同而没有改动0处');
  });

  test('goes out and comes in again as it is', async () => {
    const data = office('own-out');
    writeFileSync(join(data, 'workbook.yaml'), WORKBOOK);
    await run(data, '2026-05-20 15:00', csv('own-out.csv', ...ROWS));
    const path = join(work, 'own-out.xlsx');
    await endOfCommand(exportCommand, ['--data', data, '--as-of', '2026-05-27 15:00', '--ledger', path]);
    const grids = await readSheets(path);
    expect(typeof grids === 'string' ? [] : grids[0]?.rows.map((row) => row.slice(0, 4))).toEqual([
      ['序号', '工作', '责任单位', '谁牵头'],
      [1, '甲工作', '工程科、东坪县民防办、财务科', '主任'],
      [2, '乙工作', '财务科', '副主任'],
    ]);
    expect((await run(data, '2026-05-27 15:00', path)).out).toContain('没有变化2件，不同而没有改动0处');
  });

  test('lets a number be filled in later: the matter is the same, and the difference is told', async () => {
    const data = office('numbered');
    writeFileSync(join(data, 'workbook.yaml'), WORKBOOK.replace('head: 要求 }', 'head: 要求, field: no }'));
    await run(data, '2026-05-20 15:00', csv('n.csv', '1,甲工作,财,,2026-3-2,,2026-6-30,,'));
    const row = '1,甲工作,财,,2026-3-2,督办〔2026〕9号,2026-6-30,,';
    const { out } = await run(data, '2026-05-27 15:00', csv('n2.csv', row));
    expect(out).toContain('新登记0件');
    expect(out).toContain('通知单编号：台账是“督办台账〔2026〕1号”，表里是“督办〔2026〕9号”');
  });

  test('waits until every record can be read: what it cannot read it would say again', async () => {
    const data = office('broken');
    writeFileSync(join(data, 'workbook.yaml'), WORKBOOK);
    await run(data, '2026-05-20 15:00', csv('b.csv', ...ROWS));
    const claim = join(data, 'tasks/2026/t2026-001/claim-2026-05-20.yaml');
    writeFileSync(claim, readFileSync(claim, 'utf8').replace('unit: gongcheng', 'units: gongcheng'));
    const before = filesIn(data);
    const { code, error } = await run(data, '2026-05-27 15:00', csv('b.csv', ...ROWS));
    expect([code, error]).toEqual([1, expect.stringContaining('claim-2026-05-20.yaml 有错')]);
    expect(filesIn(data)).toEqual(before);
  });

  test('wants to be mended where it is wrong, before anything is read by it', async () => {
    const data = office('wrong');
    writeFileSync(join(data, 'workbook.yaml'), WORKBOOK.replace('field: due', 'field: deu'));
    const { code, error } = await run(data, '2026-05-20 15:00', csv('w.csv', ...ROWS));
    expect([code, error]).toEqual([1, expect.stringContaining('workbook.yaml')]);
  });
});

describe('a plain list of tasks', { timeout: 120_000 }, () => {
  test('comes in once the office has said what it has no columns for', async () => {
    const data = office('list');
    const path = join(work, 'list.csv');
    writeFileSync(
      path,
      '序号,工作任务,牵头单位,时间要求,来源\n1,排查隐患,工程科,6月底前,督查发现\n2,修订制度,秘书科,7月,督查发现\n',
    );
    const first = await run(data, '2026-05-20 15:00', path, '--remember');
    expect(first.code).toBe(1);
    expect(first.out).toContain("在它的 defaults 里写，例如 no: '督办台账〔{year}〕{n}号'");
    expect(first.out).toContain('在它的 defaults 里写，例如 printed: 2026-01-15');
    const workbook = join(data, 'workbook.yaml');
    const more = '  printed: 2026-05-18\n  no: 督办台账〔{year}〕{n}号\n';
    writeFileSync(workbook, readFileSync(workbook, 'utf8') + more);
    const second = await run(data, '2026-05-20 15:00', path);
    expect(second.out).toContain('D3  reminder  sheet-date-month  只写了月份，作月底前');
    expect(second.out).toContain('新登记2件');
    expect(second.code).toBe(0);
    expect(record(data, 'tasks/2026/t2026-002/task.yaml')).toMatchObject({
      notice: { no: '督办台账〔2026〕2号', printed: '2026-05-18' },
      due: '2026-07-31',
      dueNoLater: true,
    });
    expect((await run(data, '2026-05-27 15:00', path)).out).toContain('没有变化2件');
  });
});

describe('the template', { timeout: 120_000 }, () => {
  test('is written once, the same for the same office, and imports nothing as it is', async () => {
    const data = office('template');
    const [one, two] = [join(work, '表样.xlsx'), join(work, '表样2.xlsx')];
    for (const path of [one, two]) {
      const ended = await endOfCommand(importCommand, ['--data', data, '--template', path]);
      expect(ended.code).toBe(0);
    }
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect((await endOfCommand(importCommand, ['--data', data, '--template', one])).code).toBe(2);
    const { code, out } = await run(data, '2026-05-20 15:00', one);
    expect(out).toContain('第2行不是事项，没有读：1 督办〔');
    expect(out).toContain('没有要写的。');
    expect(code).toBe(0);
    expect(existsSync(join(data, 'tasks'))).toBe(false);
  });

  test('is also read as CSV, in UTF-8 and as Windows saves it', async () => {
    const line = '督办事项,办理要求,督办种类,来源,等级,主办单位,牵头领导,通知单编号,交办日期,完成时限';
    const row = '修订预案,完成修订,日常督办,办公会,一般,工程科,副主任,督办〔2026〕1号,2026-5-6,6月底前';
    // 工程科 …: as GBK.
    const csv = join(work, 'gbk.csv');
    writeFileSync(csv, gbk(`${line}\r\n${row}\r\n`));
    const utf = join(work, 'utf8.csv');
    writeFileSync(utf, `\uFEFF${line}\r\n${row}\r\n`);
    const texts = [];
    for (const [name, path] of [
      ['gbk', csv],
      ['utf', utf],
    ] as const) {
      const data = office(name);
      expect(await run(data, '2026-05-20 15:00', path)).toMatchObject({ code: 0 });
      texts.push(readFileSync(join(data, 'tasks/2026/t2026-001/task.yaml'), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('due: 2026-06-30\ndueNoLater: true\n');
  });
});

/** A text in the encoding of a Chinese Windows, found by asking its decoder for every pair of bytes. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (bytes.get(sign) ?? []))),
  );
}
