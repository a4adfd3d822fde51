import { describe, expect, test } from 'vitest';
import { demand, inspection } from '#engine/testing/inspection.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { taskPages } from '../dossier/task-view.ts';
import type { Profile } from '../env/env.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import { unitExtras } from '../units/unit-extras.ts';
import { unitPages } from '../units/unit-view.ts';
import { feedbackSheetPages } from './feedback-sheet-view.ts';
import { allFound, problemsView } from './found-view.ts';
import { inspectionListViews } from './inspection-list-view.ts';
import { inspectionPages } from './inspection-view.ts';

const UNITS: Records = { unit: ['mishu', 'jia', 'yi'].map((id, n) => unit(id, 'counties', n + 1)) };
const TASK: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-08-28' };
const FACT = '2025年以会议纪要代替缓缴审批2件 <b>&';

const JOINT = inspection('2026-05-12 jia,yi 联合督查', {
  title: '易地建设费联合督查',
  until: '2026-05-13',
  submitted: '2026-05-13 17:00',
  tasks: ['t1'],
  comment: '先易后难。',
  members: [{ who: 'mishu', part: '核对票据', result: '均已入库' }],
  found: [
    { no: 1, category: '违规减免缓', text: FACT, basis: '第四十八条', units: ['jia'] },
    {
      no: 2,
      category: '资料不全',
      text: '缺回证',
      verdict: { on: '2026-05-14', result: '不属实', by: 'mishu', note: '另存' },
    },
  ],
  demands: [demand('t1 r1 2026-05-29', { found: [1], how: '逐件补办' })],
  feedback: [{ unit: 'jia', on: '2026-05-18', no: '反馈1号', channel: '书面', received: '2026-05-19' }],
});

const env = (profile: Profile = 'public', asOf = '2026-05-20 10:00', ...more: readonly Records[]) =>
  viewWorld(
    asOf,
    join(UNITS, { rules: [RULES] }, taskRecords(TASK), { inspection: [JOINT] }, ...more),
    profile,
  );

describe('the page of an inspection', () => {
  const [page] = made(inspectionPages(env()));

  test('has what was found word for word, with the state of each unit that has it', () => {
    expect(page?.title).toBe('易地建设费联合督查（联合督查）');
    expect(
      page?.found.rows.map(({ no, text, unit: of, state, verdictText }) => [
        no,
        text,
        of.name,
        state,
        verdictText,
      ]),
    ).toEqual([
      [1, FACT, 'jia', '整改中', '待核实'],
      [2, '缺回证', 'jia', '不属实', '2026年5月14日mishu核实：不属实，另存'],
      [2, '缺回证', 'yi', '不属实', '2026年5月14日mishu核实：不属实，另存'],
    ]);
  });

  test('has each demand with its matter and where it stands', () => {
    expect(page?.demands).toEqual([
      {
        title: '补手续',
        about: '针对第1个问题',
        how: '逐件补办',
        deliverable: '手续',
        due: '2026-05-29',
        unit: 'jia',
        matter: { text: 't1', href: '/tasks/t1/' },
        standing: '2026年5月29日前完成',
        tone: 'late',
      },
    ]);
    const done = taskRecords({
      ...TASK,
      demands: [{ id: 'r1', claims: ['2026-05-19 10:00'], checks: ['2026-05-20'] }],
    });
    const later = made(
      inspectionPages(
        viewWorld('2026-05-21 10:00', join(UNITS, { rules: [RULES] }, done, { inspection: [JOINT] })),
      ),
    );
    expect(later[0]?.demands.map(({ standing, tone }) => [standing, tone])).toEqual([
      ['2026年5月20日认定完成', 'done'],
    ]);
    expect(later[0]?.found.rows[0]?.state).toBe('销号');
  });

  test('names days, leader, members, feedback, and only the system the sheets to print', () => {
    expect(page?.facts.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '日期 2026年5月12日至5月13日',
      '带队 主任',
      '方式 明查',
      '意见 先易后难。',
    ]);
    expect(page?.members).toEqual([{ who: 'mishu', part: '核对票据', result: '均已入库' }]);
    expect(page?.feedback.map(({ day, text, receivedText }) => [day, text, receivedText])).toEqual([
      ['2026-05-18', '书面，反馈1号', '2026年5月19日收到'],
    ]);
    expect(page?.sheets).toEqual([]);
    expect(made(inspectionPages(env('internal')))[0]?.sheets.map(({ href }) => href)).toEqual([
      '/inspections/2026-05-12-jia/feedback/jia/',
      '/inspections/2026-05-12-jia/feedback/yi/',
    ]);
  });
});

describe('the lists', () => {
  test('have a row for each record and the problems by category across units', () => {
    const [list] = inspectionListViews(env());
    expect(list?.rows.map(({ name, foundText, href }) => [name, foundText, href])).toEqual([
      ['易地建设费联合督查（联合督查）', '3个：不属实2，整改中1', '/inspections/2026-05-12-jia/'],
    ]);
    expect(problemsView(env())?.groups.map(({ title, countText }) => [title, countText])).toEqual([
      ['违规减免缓', '1个：整改中1'],
      ['资料不全', '2个：不属实2'],
    ]);
    expect(allFound(env())).toHaveLength(3);
  });

  test('have a page for each year, the newest at the address of the family', () => {
    const old = { inspection: [inspection('2025-11-12 jia')] };
    const lists = inspectionListViews(env('public', '2026-05-20 10:00', old));
    expect(lists.map(({ year, rows, years }) => [year, rows.length, years.map(({ href }) => href)])).toEqual([
      [undefined, 1, ['/inspections/2025/']],
      ['2025', 1, ['/inspections/']],
    ]);
  });

  test('count what is withheld, and say no more of it', () => {
    const hidden: Records = {
      inspection: [
        inspection('2026-05-15 yi', {
          id: 'secret',
          disclosure: '系统内',
          found: [{ no: 1, category: '其他', text: '内情' }],
        }),
      ],
    };
    const shown = env('public', '2026-05-20 10:00', hidden);
    expect(inspectionListViews(shown)[0]?.withheldText).toBe('另有1份督查记录不予公开');
    expect(
      JSON.stringify([inspectionListViews(shown), allFound(shown), made(inspectionPages(shown))]),
    ).not.toMatch(/secret|内情/u);
    expect(inspectionListViews(env('internal', '2026-05-20 10:00', hidden))[0]?.withheldText).toBeNull();
  });

  test('are not there where the rules say nothing of inspections and there is none', () => {
    const bare = (inspections: typeof RULES.inspections, records: Records = {}) =>
      inspectionListViews(
        viewWorld('2026-05-20 10:00', join(UNITS, { rules: [{ ...RULES, inspections }] }, records)),
      );
    expect(bare(undefined)).toEqual([]);
    expect(bare({ feedback: 5, apart: 7 })).toMatchObject([{ rows: [] }]);
    expect(bare(undefined, { inspection: [inspection('2026-05-12 jia')] })).toHaveLength(1);
  });

  test('stand on the page of each unit that it was about', () => {
    const shown = env();
    const pages = made(unitPages(shown, unitExtras(shown)));
    expect(pages.map(({ unit: of, inspections }) => [of.id, inspections.rows.length])).toEqual([
      ['mishu', 0],
      ['jia', 1],
      ['yi', 1],
    ]);
  });
});

describe('the course of a matter', () => {
  const exposed: Records = {
    incoming: [
      {
        id: 'in1',
        kind: '媒体曝光',
        title: '问政',
        from: '省电视台',
        date: '2026-05-11',
        task: 't1',
        text: '欠缴',
        verdict: { result: '属实', on: '2026-05-15', by: 'mishu' },
        submitted: '2026-05-11 20:00',
      },
    ],
  };

  test('has the inspection with its demands, the exposure, its conclusion and how fast it was answered', () => {
    const [task] = made(taskPages(env('public', '2026-05-20 10:00', exposed)));
    const told = task?.events.map(({ day, who, text, href }) => [day, who, text, href]) ?? [];
    expect(told).toContainEqual([
      '2026-05-12',
      '主任',
      '易地建设费联合督查（联合督查）：先易后难；要求2026年5月29日前补手续',
      '/inspections/2026-05-12-jia/',
    ]);
    expect(told).toContainEqual(['2026-05-11', '省电视台', '曝光：省电视台，问政', null]);
    expect(told).toContainEqual(['2026-05-15', 'mishu', '核查曝光的问题：属实', null]);
    expect(task?.notice.find(({ label }) => label === '曝光后的反应')?.text).toBe(
      '2026年5月11日曝光，2026年5月12日到场督查，1天',
    );
  });

  test('says nothing of a reaction where nothing was exposed', () => {
    const [task] = made(taskPages(env()));
    expect(task?.notice.some(({ label }) => label === '曝光后的反应')).toBe(false);
  });
});

describe('督查情况反馈单', () => {
  const sheets = (profile: Profile) => feedbackSheetPages(env(profile));

  test('is one page a unit, inside the system, with its own problems and demands in the words of the record', () => {
    expect(sheets('public')).toEqual([]);
    const [jia, yi] = sheets('internal').map((page) => page.view());
    expect(jia).toMatchObject({
      state: '待盖章',
      no: '反馈1号',
      unit: 'jia',
      whenText: '2026年5月12日至5月13日　明查　主任',
      sent: '2026-05-18',
      office: '云岭市民防办',
    });
    expect(jia?.found).toEqual([
      expect.objectContaining({ no: 1, text: FACT, basis: '第四十八条', category: '违规减免缓' }),
    ]);
    expect(jia?.demands.map(({ title, deliverable, due }) => [title, deliverable, due])).toEqual([
      ['补手续', '手续', '2026-05-29'],
    ]);
    expect(yi).toMatchObject({ state: '草稿', no: null, found: [], demands: [], sent: null });
  });
});
