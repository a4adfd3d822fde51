import { describe, expect, test } from 'vitest';
import { ledgerContext } from '../compute/edition/ledger-context.ts';
import { ruleImpact } from '../compute/edition/rule-impact.ts';
import { withFrozen } from '../compute/testing/frozen.ts';
import { RULES, world } from '../compute/testing/world.ts';
import type { Ledger } from '../ledger.ts';
import type { Impact } from '../schema/impact.ts';
import type { Rules } from '../schema/rules.ts';
import { impactView } from './impact-view.ts';
import { methodView, methodViews } from './method-view.ts';
import { leagueWorld } from './testing/league-world.ts';
import { buildViewEnv } from './view-env.ts';

const SECOND: Rules = {
  ...RULES,
  version: 'v2',
  title: '第二版',
  published: '2026-06-20',
  from: '2026-07',
  ranking: { ...RULES.ranking, decimals: 1 },
  completion: { ...RULES.completion, lateStep: '0.2' },
};
const WRITTEN = '2026-06-18 10:00';

/** In May a is one working day late and b two, c has one task alone; no weekly report is filed. */
const DEEDS = { a: { '2026-05': 1 }, b: { '2026-05': 2 }, c: { '2026-05': 'one' } } as const;

function frozen(rules: Rules = SECOND): Ledger {
  const { ledger } = world('2026-10-31 24:00', leagueWorld(DEEDS), { rules: [RULES, rules] });
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

function envOf(ledger: Ledger, asOf = '2026-06-21 10:00') {
  const context = ledgerContext(ledger, asOf);
  if (context === undefined) throw new Error('a test world has an office');
  return buildViewEnv(context, 'public');
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
    expect(impactView(envOf(ledger, '2026-06-18 09:59'), 'v2')).toBeNull();
    expect(impactView(envOf(ledger, WRITTEN), 'v2')).not.toBeNull();
  });

  test('says what is compared, and that frozen months stay', () => {
    const view = impactView(envOf(withImpact(frozen())), 'v2');
    expect(view?.intro).toMatch(
      /^2026年4月、2026年5月按本版规则重算，与锁定的成绩（督查月度计分规则（第一版））对照。/u,
    );
    expect(view?.unchanged).toContain('已锁定的月份不变');
    expect(view?.record).toEqual({ path: 'impacts/v2.yaml', line: null, href: null });
  });

  test('prints each total with the decimals of its own rules, links the frozen one, and has none for who is not ranked', () => {
    const view = impactView(envOf(withImpact(frozen())), 'v2');
    const may = view?.leagues[0]?.months.at(-1);
    expect(view?.leagues.map(({ name }) => name)).toEqual(['县（市）区']);
    expect([may?.caption, may?.summary]).toEqual(['2026年5月', '3个单位，等次变动2个']);
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
      ['a', ['87.00', '78.0', '/units/a/2026-05/'], ['1', '1'], ['良好', '合格'], '不变'],
      ['b', ['84.00', '66.0', '/units/b/2026-05/'], ['2', '2'], ['良好', '合格'], '不变'],
      ['c', [null, null, null], [null, null], [null, null], '任务不足'],
    ]);
  });
});

describe('a move', () => {
  const shown = (move: string) => {
    const place = { total: '90', rank: 1, grade: '优秀' };
    const ledger = withImpact(frozen(), (impact) => ({
      ...impact,
      months: impact.months.slice(0, 1).map((month) => ({
        ...month,
        leagues: [{ id: 'gone', units: [{ unit: 'a', before: place, after: place, move }] }],
      })),
    }));
    const [league] = impactView(envOf(ledger), 'v2')?.leagues ?? [];
    const { kind, text } = league?.months[0]?.rows[0]?.move ?? {};
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
