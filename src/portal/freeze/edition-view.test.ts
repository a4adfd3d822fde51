import { describe, expect, test } from 'vitest';
import { withUpheld } from '#engine/freeze/testing/frozen.ts';
import { worldLedger, type Records } from '#engine/testing/office.ts';
import type { Ledger } from '#record/ledger.ts';
import { editionViews } from './edition-view.ts';
import { periodState } from './period-state.ts';
import { rankingViews } from '../ranking/ranking-view.ts';
import { replacedVersionViews } from '../ranking/replaced-version-view.ts';
import { corrected, viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { withhold } from '../testing/withhold.ts';
import { unitPeriodPages } from '../sheet/unit-period-view.ts';
import { unitPages } from '../units/unit-view.ts';
import { made } from '../testing/made.ts';

const AS_OF = '2026-06-12 15:00';
const NONE = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};

/** April and May: b a day late in April, a in May. */
const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 1 }, b: { '2026-04': 1, '2026-05': 0 } });
const FROZEN = withFinishedFrozen(worldLedger(DEEDS), AS_OF);

/** The same where the checks had found all matters of a's April only 限期完善. */
function recheck(ledger: Ledger): Ledger {
  const verification = ledger.verification.map((entry) => ({
    ...entry,
    value: {
      ...entry.value,
      results: entry.value.results.map((result) =>
        result.task.startsWith('a-2026-04') ? { ...result, result: '限期完善' as const } : result,
      ),
    },
  }));
  return { ...ledger, verification };
}

const APRIL = corrected(recheck(FROZEN), '2026-04', '2026-06-10 10:00', '结论误录');
const env = viewsOf(APRIL, AS_OF);

describe('a corrected period', () => {
  const versions = editionViews(env, '2026-04');

  test('shows the version that stands, says who approved it, and leads to the one it replaced', () => {
    expect(periodState(env, '2026-04')).toEqual({
      frozen: true,
      stateText: '已更正（第2版）',
      text: '2026年6月10日主任批准（会议），2026年6月10日（周三）10:00更正。',
      lockDay: '2026-05-13',
      published: '2026-06-10',
    });
    expect(versions.map(({ stateText, href }) => [stateText, href])).toEqual([
      ['已更正（第2版）', null],
      ['第1版，已由第2版取代', '/ranking/2026-04/v1/'],
    ]);
    const periods = made(unitPages(env, NONE)).find(({ unit }) => unit.id === 'a')?.history.rows;
    expect(periods?.map(({ period, stateText }) => [period, stateText])).toEqual([
      ['2026-05', null],
      ['2026-04', '已更正（第2版）'],
    ]);
  });

  test('tells the reason and every printed figure before and after, each once, and folds what went in', () => {
    const correction = versions[0]?.correction;
    expect(correction?.reason).toBe('结论误录');
    expect(
      correction?.printed.map(({ unit, name, before, after }) => [unit.id, name, before, after]),
    ).toEqual([
      ['a', '办理质量', '20.00', '16.00'],
      ['a', '基础分', '90.00', '86.00'],
      ['a', '总分', '90.00', '86.00'],
      ['a', '名次', '第1名', '第2名'],
      ['a', '等次', '优秀', '良好'],
      ['a', '红榜', '列入', null],
      ['b', '名次', '第2名', '第1名'],
    ]);
    expect(correction?.inputs.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['办理质量：a-2026-04-1，核查结论', '通过', null],
      ['办理质量：a-2026-04-2，核查结论', '通过', null],
      ['办理质量：a-2026-04-1，核查结论', null, '限期完善'],
      ['办理质量：a-2026-04-2，核查结论', null, '限期完善'],
    ]);
    expect(correction?.inputsText).toBe('计分依据变动4处');
    expect(versions[1]?.correction).toBeNull();
  });

  test('tells a unit its own figures, and one whose figures did not change that they did not', () => {
    const page = (unit: string) =>
      made(unitPeriodPages(env)).find((view) => view.unit.id === unit && view.period === '2026-04');
    expect(page('b')?.editions[0]?.correction?.printed.every(({ unit }) => unit.id === 'b')).toBe(true);
    const alone = viewsOf(withThird(), AS_OF);
    const c = made(unitPeriodPages(alone)).find((view) => view.unit.id === 'c' && view.period === '2026-04');
    expect(c?.editions[0]?.correction).toMatchObject({
      printed: [],
      printedNote: '本单位公布的得分、名次没有变动。',
    });
  });

  /** With a third unit, whose place does not change. */
  function withThird(): Ledger {
    const deeds = leagueWorld({ a: { '2026-04': 0 }, b: { '2026-04': 1 }, c: { '2026-04': 2 } });
    const frozen = withFinishedFrozen(worldLedger(deeds), AS_OF);
    return corrected(recheck(frozen), '2026-04', '2026-06-10 10:00');
  }

  test('keeps the replaced version with its figures as they were, from the edition alone', () => {
    const [view, ...more] = replacedVersionViews(env);
    expect(more).toEqual([]);
    expect(view).toMatchObject({
      period: '2026-04',
      version: 1,
      title: '2026年4月排名（第1版）',
      replacedText: '本版已于2026年6月10日（周三）10:00由第2版取代，原样保留。更正理由：结论误录。',
      latest: { href: '/ranking/2026-04/' },
    });
    expect(
      view?.leagues[0]?.rows.map(({ unit, rankText, total }) => [unit.id, rankText, total?.text]),
    ).toEqual([
      ['a', '第1名', '90.00'],
      ['b', '第2名', '87.00'],
    ]);
    expect(view?.leagues[0]?.terms.map(({ name }) => name)).toEqual([
      '任务完成',
      '办理质量',
      '计划报送',
      '周报',
      '加分',
      '扣分',
    ]);
    expect(view?.leagues[0]?.rows[0]?.terms.map(({ text }) => text)).toEqual([
      '60.00',
      '20.00',
      '10.00',
      '0.00',
      '0.00',
      '0.00',
    ]);
  });
});

test('a move stays as it was locked, though the period before was corrected later', () => {
  const moves = (ledger: Ledger) =>
    rankingViews(viewsOf(ledger, AS_OF))
      .find(({ period }) => period === '2026-05')
      ?.leagues[0]?.rows.map(({ unit, change }) => [unit.id, change?.text]);
  expect(moves(FROZEN)).toEqual([
    ['b', '上升1位'],
    ['a', '下降1位'],
  ]);
  expect(moves(APRIL)).toEqual(moves(FROZEN));
  const april = rankingViews(env).find(({ period }) => period === '2026-04')?.leagues[0]?.rows;
  expect(april?.map(({ unit }) => unit.id)).toEqual(['b', 'a']);
});

describe('a correction after an objection was upheld', () => {
  /** b had claimed in time on paper, which was entered after the freeze. */
  const late = {
    task: 'b-2026-04-1',
    unit: 'b',
    nodes: [{ node: 'end', text: '已办结' }],
    submitted: '2026-06-08 10:00',
    onBehalf: { receivedAt: '2026-04-15 10:00', channel: '纸质' as const, enteredBy: 'mishu' },
  } satisfies NonNullable<Records['claim']>[number];
  const entered = worldLedger({ claim: [...(DEEDS.claim ?? []), late] }).claim.slice(-1);
  const path = entered[0]?.path ?? '';
  const claimed: Ledger = { ...FROZEN, claim: [...FROZEN.claim, ...entered] };
  const upheld = withUpheld(claimed, '2026-04', '2026-06-09', path);
  const whole = corrected(upheld, '2026-04', '2026-06-10 10:00');
  const correctionFor = (profile: 'public' | 'internal') =>
    editionViews(viewsOf(whole, AS_OF, profile), '2026-04')[0]?.correction;

  test('names the record that it admits, and to the system the objection too', () => {
    const paths = (refs: readonly { readonly path: string }[] = []) => refs.map((ref) => ref.path);
    expect(paths(correctionFor('internal')?.objections)).toEqual(['objection/0000.yaml']);
    // Objections are 系统内.
    expect(paths(correctionFor('public')?.objections)).toEqual([]);
    for (const profile of ['public', 'internal'] as const) {
      expect(paths(correctionFor(profile)?.admitted)).toEqual([path]);
      expect(correctionFor(profile)?.inputs.map(({ name, before, after }) => [name, before, after])).toEqual([
        ['任务完成：b-2026-04-1，办结，逾期工作日数', '1', '0'],
        ['任务完成：b-2026-04-1，办结，完成值c', '0.95', '1'],
      ]);
    }
  });

  test('does not name again what a version before had admitted', () => {
    const third = corrected(recheck(whole), '2026-04', '2026-06-11 10:00');
    const correction = editionViews(viewsOf(third, AS_OF, 'internal'), '2026-04')[0]?.correction;
    expect(correction).toMatchObject({ objections: [], admitted: [] });
  });

  test('is told without a record that is not shown', () => {
    const hidden = {
      ...whole,
      claim: whole.claim.map((entry) =>
        entry.path === path ? { ...entry, value: { ...entry.value, disclosure: '系统内' as const } } : entry,
      ),
    };
    const [version] = editionViews(viewsOf(hidden, AS_OF), '2026-04');
    expect(version?.correction?.admitted).toEqual([]);
  });
});

test('as of a moment before the correction, the first version stands alone', () => {
  const before = viewsOf(APRIL, '2026-06-10 09:59');
  expect(editionViews(before, '2026-04').map(({ stateText }) => stateText)).toEqual(['已审定（锁定）']);
  expect(replacedVersionViews(before)).toEqual([]);
});

test('a withheld matter is corrected without its name', () => {
  const records = withhold(DEEDS, 'a-2026-04-1', 'MARK');
  const frozen = withFinishedFrozen(worldLedger(records), AS_OF);
  const both = viewsOf(corrected(recheck(frozen), '2026-04', '2026-06-10 10:00'), AS_OF);
  const text = JSON.stringify([editionViews(both, '2026-04'), replacedVersionViews(both)]);
  expect(text).toContain('办理质量：不予公开的事项，核查结论');
  expect(text).not.toMatch(/MARK|a-2026-04-1/);
});
