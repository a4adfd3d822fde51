import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { addDays } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';

/** How large a generated ledger is. */
export interface BenchSize {
  readonly units: number;
  readonly weeks: number;
  readonly tasks: number;
}

const FIRST_FRIDAY = '2026-01-02';
const FIRST_DAY = '2026-01-05';

/** Writes a ledger of a size into a folder: every task with notice, 签收, plan, 备案, a claim and its 核验, every unit with its weekly reports. Returns the number of files. */
export function writeBenchLedger(folder: string, size: BenchSize): number {
  let files = 0;
  const write = (path: string, record: unknown) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, dump(record));
    files += 1;
  };
  const copy = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(new URL(`../../../data/${path}`, import.meta.url), join(folder, path));
    files += 1;
  };
  copy('rules/v1.yaml');
  for (const year of ['2025', '2026']) copy(`calendar/${year}.yaml`);
  write('office.yaml', OFFICE);
  write(`meetings/2026/${MEETING.id}.yaml`, MEETING);
  write('units/mishu.yaml', unit('mishu', 9999));
  for (let n = 1; n <= size.units; n += 1) write(`units/${unitId(n)}.yaml`, unit(unitId(n), n));
  for (let n = 1; n <= size.tasks; n += 1)
    for (const [path, record] of taskRecords(n, size)) write(path, record);
  for (let n = 1; n <= size.units; n += 1)
    for (const [path, record] of reportRecords(n, size)) write(path, record);
  return files;
}

const OFFICE = {
  name: '基准市民防办',
  shortName: '基准市民防办',
  city: '基准市',
  secretariat: 'mishu',
  drawPost: 'jijian',
  basis: '基准测试用',
  timeZone: 'Asia/Shanghai',
  posts: [
    { id: 'zhuren', name: '主任', role: '主要领导' },
    { id: 'fenguan', name: '副主任', role: '分管领导' },
    { id: 'jijian', name: '纪检组长', role: '核验抽取岗' },
  ],
  site: { title: '督查公开', contact: '秘书科' },
  repository: { visibility: '私有' },
  publication: { live: true },
};

const MEETING = {
  id: '2026-01-04-office',
  kind: '办公会',
  title: '基准办公会',
  date: '2026-01-04',
  decisions: [{ no: 1, text: '按期完成各项工作。' }],
  submitted: '2026-01-04 16:00',
};

/** The invented number of a unit's account, by its place. */
export function benchAccount(order: number): number {
  return 9_000_000_000 + order;
}

/** Where the last weekly report of a unit stands. */
export function lastReport(n: number, size: BenchSize): string {
  return reportRecords(n, size).at(-1)?.[0] ?? '';
}

const unitId = (n: number) => `u${String(n).padStart(4, '0')}`;
const taskId = (n: number) => `t2026-${String(n).padStart(5, '0')}`;
const leadOf = (n: number, size: BenchSize) => unitId(1 + (n % size.units));

function unit(id: string, order: number) {
  return {
    id,
    kind: '机关科室',
    order,
    names: [{ from: '2025-01-01', name: `单位${id}` }],
    leagues: [
      {
        from: '2025-01-01',
        league: id === 'mishu' ? '不参评' : order % 2 === 0 ? 'counties' : 'departments',
      },
    ],
    leaders: [{ from: '2025-01-01', post: 'fenguan' }],
    liaison: [{ from: '2025-01-01', name: '某某' }],
    accounts: [{ from: '2025-01-01', id: benchAccount(order), login: id }],
  };
}

/** The n-th task; its dates walk through the year so that every month has some due. */
function taskRecords(n: number, size: BenchSize): [path: string, record: unknown][] {
  const id = taskId(n);
  const lead = leadOf(n, size);
  const start = addDays(FIRST_DAY, (n * 7) % 280);
  const middle = addDays(start, 41);
  const due = addDays(start, 63);
  const folder = `tasks/2026/${id}`;
  const claim = addDays(middle, n % 5 === 0 ? 7 : 0);
  return [
    [
      `${folder}/task.yaml`,
      {
        id,
        title: `基准事项${String(n)}`,
        requirement: '按期完成。',
        kind: '日常督办',
        source: { kind: '办公会', meeting: MEETING.id, decision: 1 },
        class: '一般',
        lead,
        leadOfficial: 'fenguan',
        notice: { no: `督办〔2026〕${String(n)}号`, printed: start },
        due,
        submitted: `${start} 09:00`,
      },
    ],
    [`${folder}/ack.yaml`, { task: id, unit: lead, submitted: `${start} 10:00` }],
    [
      `${folder}/plan-v1.yaml`,
      {
        task: id,
        version: 1,
        unit: lead,
        responsible: '科长',
        measures: '逐项落实',
        expectedResult: '按期完成',
        submitted: `${start} 16:00`,
        nodes: [
          { id: 'n0', title: '摸清底数', due: addDays(start, 10), deliverable: '台账' },
          { id: 'n2', title: '分步实施', due: addDays(start, 27), deliverable: '清单' },
          { id: 'n1', title: '完成一半', due: middle, deliverable: '清单' },
          { id: 'end', title: '全部完成', due, deliverable: '报告' },
        ],
      },
    ],
    [
      `${folder}/filing-v1.yaml`,
      {
        task: id,
        version: 1,
        approval: { by: 'fenguan', on: start, mode: '签批' },
        filed: { on: start },
        assessed: ['n1'],
        submitted: `${start} 17:00`,
      },
    ],
    [
      `${folder}/claim-${claim}.yaml`,
      { task: id, unit: lead, nodes: [{ node: 'n1', text: '已完成一半。' }], submitted: `${claim} 11:00` },
    ],
    [
      `verifications/2026/${addDays(claim, 3)}-${id}.yaml`,
      {
        id: `${addDays(claim, 3)}-${id}`,
        on: addDays(claim, 3),
        by: 'mishu',
        method: '查阅资料',
        submitted: `${addDays(claim, 3)} 15:00`,
        results: [{ task: id, node: 'n1', kind: '核验', result: '通过', finding: '属实。' }],
      },
    ],
  ];
}

function reportRecords(n: number, size: BenchSize): [path: string, record: unknown][] {
  const id = unitId(n);
  const mine = Array.from({ length: size.tasks }, (_, index) => index + 1).filter(
    (task) => leadOf(task, size) === id,
  );
  return Array.from({ length: size.weeks }, (_, index) => {
    const friday = addDays(FIRST_FRIDAY, 7 * index);
    const week = isoWeekOf(friday);
    const open = mine.filter(
      (task) =>
        addDays(FIRST_DAY, (task * 7) % 280) < friday &&
        friday <= addDays(FIRST_DAY, ((task * 7) % 280) + 63),
    );
    const matters = open.map((task) => ({ task: taskId(task), text: '本周按计划推进，完成既定工作量。' }));
    return [
      `reports/${week}/${id}.yaml`,
      {
        unit: id,
        week,
        submitted: `${friday} 10:00`,
        ...(matters.length === 0 ? { others: '无变化' } : { matters }),
      },
    ];
  });
}
