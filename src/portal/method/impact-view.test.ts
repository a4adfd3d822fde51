import { describe, expect, test } from 'vitest';
import { ruleImpact } from '#engine/freeze/rule-impact.ts';
import { withFrozen } from '#engine/freeze/testing/frozen.ts';
import { worldLedger } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Impact } from '#record/freeze/impact.ts';
import type { Rules } from '#record/rules/rules.ts';
import { impactSets } from './impact-table.ts';
import { impactView } from './impact-view.ts';
import { methodView, methodViews } from './method-view.ts';
import { viewsOf } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';

const SECOND: Rules = {
  ...RULES,
  version: 'v2',
  title: '第二版',
  published: '2026-07-20',
  from: '2026-08',
  total: { ...RULES.total, decimals: 1 },
  tasks: RULES.tasks && { ...RULES.tasks, lateStep: '0.2', leastMatters: 2 },
};
const WRITTEN = '2026-07-18 10:00';

/** In May a is one working day late and b two, c has one task alone, too few by the second version, and d none; no weekly report is filed. */
const DEEDS = { a: { '2026-05': 1 }, b: { '2026-05': 2 }, c: { '2026-05': 'one' }, d: {} } as const;

function frozen(rules: Rules = SECOND): Ledger {
  const ledger = worldLedger(leagueWorld(DEEDS), { rules: [RULES, rules] });
  return withFrozen(ledger, ['2026-04', '2026-05']);
}

function withImpact(ledger: Ledger, change: (impact: Impact) => Impact = (impact) => impact): Ledger {
  const made = ruleImpact(ledger, 'v2', WRITTEN);
  if (typeof made === 'string') throw new Error(made);
  const file = 'data/impacts/v2.yaml';
  const at = () => ({ file, line: 1, column: 1 });
  const value = change(made);
  return { ...ledger, impact: [{ file, path: 'impacts/v2.yaml', names: { version: 'v2' }, value, at }] };
}

function envOf(ledger: Ledger, asOf = '2026-07-21 10:00') {
  return viewsOf(ledger, asOf);
}

describe('the impact table of a version', () => {
  test('stands on its method page alone, from the moment it was made', () => {
    const env = envOf(withImpact(frozen()));
    expect(methodViews(env).map(({ version, impact }) => [version, impact?.written])).toEqual([
      ['v2', WRITTEN],
      ['v1', undefined],
    ]);
    expect(methodView(env)?.impact).toBeNull();
    const ledger = withImpact(frozen());
    expect(impactView(envOf(ledger, '2026-07-18 09:59'), 'v2')).toBeNull();
    expect(impactView(envOf(ledger, WRITTEN), 'v2')).not.toBeNull();
  });

  test('says what is compared, and that frozen periods stay', () => {
    const view = impactView(envOf(withImpact(frozen())), 'v2');
    expect(view?.intro).toMatch(
      /^2026年4月、2026年5月按本版规则重算，与锁定的得分（督查月度计分规则（第一版））对照。/u,
    );
    expect(view?.unchanged).toContain('已锁定的各期不变');
    expect(view?.records).toEqual([
      { name: '第二版的变更影响测算', path: 'impacts/v2.yaml', line: null, proof: '', href: null },
    ]);
  });

  test('prints each total with the decimals of its own rules, links the frozen one, and has none for who is not ranked', () => {
    const view = impactView(envOf(withImpact(frozen())), 'v2');
    const may = view?.leagues[0]?.periods.at(-1);
    expect(view?.leagues.map(({ name }) => name)).toEqual(['县（市）区']);
    expect([may?.caption, may?.summary]).toEqual(['2026年5月', '4个单位，名次变动3个，等次变动2个']);
    expect(
      may?.rows.map(({ unit, total, rank, grade, move }) => [
        unit.name,
        [total.before, total.after, total.href],
        [rank.before, rank.after],
        [grade.before, grade.after],
        move.text,
      ]),
    ).toEqual([
      // 60 × 0.95 + 20 + 10, then 60 × 0.8 + 20 + 10.
      ['a', ['87.00', '78.0', '/units/a/2026-05/'], ['2', '1'], ['良好', '合格'], '上升1位'],
      ['b', ['84.00', '66.0', '/units/b/2026-05/'], ['3', '2'], ['良好', '合格'], '上升1位'],
      ['c', ['90.00', null, '/units/c/2026-05/'], ['1', null], ['优秀', null], '转为不参加排名'],
      ['d', [null, null, null], [null, null], [null, null], '没有主办计分事项'],
    ]);
  });
});

test('as a file has it, what stood and what would have come out are apart, and nothing is where there is nothing', () => {
  const impact = impactView(envOf(withImpact(frozen())), 'v2');
  const [set] = impact === null ? [] : impactSets(impact);
  expect(set?.address).toBe('/method/v2/impact');
  const keys = [
    'period',
    'unit-id',
    'total-before',
    'total-after',
    'rank-before',
    'rank-after',
    'grade-after',
  ];
  const at = keys.map((key) => set?.columns.findIndex((column) => column.key === key) ?? -1);
  const rows = [...(set?.rows() ?? [])].map((row) => at.map((index) => row[index]));
  expect(rows.filter(([period]) => period === '2026年5月').slice(1)).toEqual([
    ['2026年5月', 'b', '84.00', '66.0', 3, 2, '合格'],
    ['2026年5月', 'c', '90.00', null, 1, null, null],
    ['2026年5月', 'd', null, null, null, null, null],
  ]);
});

describe('a move', () => {
  const shown = (move: string) => {
    const place = { total: '90', rank: 1, grade: '优秀' };
    const ledger = withImpact(frozen(), (impact) => ({
      ...impact,
      periods: impact.periods.slice(0, 1).map((period) => ({
        ...period,
        leagues: [{ id: 'gone', units: [{ unit: 'a', before: place, after: place, move }] }],
      })),
    }));
    const [league] = impactView(envOf(ledger), 'v2')?.leagues ?? [];
    const { kind, text } = league?.periods[0]?.rows[0]?.move ?? {};
    return [league?.name, kind, text];
  };

  test('is told in words, of a league that no version names by its id', () => {
    expect(shown('up 2')).toEqual(['gone', 'up', '上升2位']);
    expect(shown('down 10')).toEqual(['gone', 'down', '下降10位']);
    expect(shown('same')).toEqual(['gone', 'same', '不变']);
    expect(shown('entered')).toEqual(['gone', 'new', '转为参加排名']);
    expect(shown('left')).toEqual(['gone', 'none', '转为不参加排名']);
  });
});
