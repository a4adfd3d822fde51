import { describe, expect, test } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import { Rules } from '#record/rules/rules.ts';
import type { Check } from '../check/check.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { rulesBlockNeedsTasks } from './rules-block-needs-tasks.ts';
import { rulesComponents } from './rules-components.ts';
import { rulesGradeUncovered } from './rules-grade-uncovered.ts';
import { rulesGradesOrder } from './rules-grades-order.ts';
import { rulesMaximumLow } from './rules-maximum-low.ts';
import { rulesPeriod } from './rules-period.ts';

type Given = Readonly<Record<string, unknown>>;

/** What a check says of versions of the rules, each with something of its own. */
function why(check: Check, ...versions: readonly Given[]): (string | undefined)[] {
  const rules = versions.map((own, n) => Rules.parse({ ...RULES, version: `v${String(n + 1)}`, ...own }));
  return toldOfRecords(check, { rules }, '2026-05-20 10:00').map(
    ({ params }) => params['why'] ?? params['needs'] ?? params['order'] ?? params['full'],
  );
}
const mark = (id: string, more: Given) => ({ id, name: id, source: 'assessed', ...more });
const total = (more: Given) => ({ total: { ...RULES.total, ...more } });
const [COUNTIES, DEPARTMENTS] = RULES.leagues;

test('the default rules are without a fault', () => {
  for (const check of [
    rulesBlockNeedsTasks,
    rulesComponents,
    rulesGradeUncovered,
    rulesGradesOrder,
    rulesMaximumLow,
    rulesPeriod,
  ])
    expect(why(check, {}), check.code).toEqual([]);
});

describe('weights', () => {
  const weighed = (a: string, b: string, more: Given = {}) =>
    why(rulesComponents, {
      components: [mark('p', { full: '100', weight: a }), mark('q', { full: '100', weight: b })],
      ...total({ method: 'weighted' }),
      ...more,
    });

  test('are shares that make 1 or percents that make 100', () => {
    expect(weighed('0.6', '0.4')).toEqual([]);
    expect(weighed('60', '40')).toEqual([]);
    expect(weighed('60', '39')).toEqual(['weights']);
    expect(weighed('0.6', '0.39')).toEqual(['weights']);
  });
});

describe('a league with a method of its own', () => {
  const rules = (components: readonly Given[]) =>
    why(rulesComponents, {
      leagues: [COUNTIES, { ...DEPARTMENTS, method: 'linear' }],
      components,
    });

  test('may have parts that the others do not', () => {
    expect(rules([mark('p', { full: '100' }), mark('q', { each: '2' })])).toEqual([]);
    expect(rules([mark('p', { full: '100' })])).toEqual(['empty']);
    expect(rules([mark('p', { full: '100' }), mark('q', { each: '2' }), mark('r', {})])).toEqual(['missing']);
  });

  test('may have a full mark of its own and no common one', () => {
    const components = [mark('p', { fullBy: { counties: '100', departments: '80' } })];
    expect(why(rulesComponents, { components })).toEqual([]);
  });
});

describe('a written maximum', () => {
  test('may be the full mark itself, and is held against each league by its own', () => {
    expect(why(rulesMaximumLow, total({ maximum: '100' }))).toEqual([]);
    expect(why(rulesMaximumLow, total({ maximum: '99.99' }))).toEqual(['100']);
    expect(why(rulesMaximumLow, total({ maximum: '100', start: '1' }))).toEqual(['101']);
    const own = { leagues: [{ ...COUNTIES, maximum: '90' }, DEPARTMENTS] };
    expect(why(rulesMaximumLow, own)).toEqual(['100']);
    expect(why(rulesMaximumLow, { ...total({ maximum: '90' }), ...own })).toEqual(['100', '100']);
  });
});

describe('grades', () => {
  test('reach down to the least total, or up to the greatest where less is better', () => {
    expect(why(rulesGradeUncovered, total({ minimum: '-10' }))).toEqual(['descending']);
    const high = { grades: [{ name: '合格', from: '0.60' }] };
    expect(why(rulesGradeUncovered, high)).toEqual(['descending']);
    expect(why(rulesGradeUncovered, { ...high, ...total({ minimum: '60' }) })).toEqual([]);
    const worse = {
      grades: [{ name: '合格', from: '1' }],
      bonus: undefined,
      ...total({ order: 'ascending' }),
    };
    expect(why(rulesGradeUncovered, worse)).toEqual([]);
    expect(why(rulesGradeUncovered, { ...worse, bonus: RULES.bonus })).toEqual(['ascending']);
  });

  test('of a league of its own are held against that league', () => {
    const own = { leagues: [{ ...COUNTIES, grades: [{ name: '好', from: '0.50' }] }, DEPARTMENTS] };
    expect(why(rulesGradeUncovered, own)).toEqual(['descending']);
    expect(
      why(rulesGradesOrder, {
        leagues: [{ ...COUNTIES, grades: [...(RULES.grades ?? [])].reverse() }, DEPARTMENTS],
      }),
    ).toEqual(['descending', 'descending', 'descending']);
  });
});

describe('a block about matters', () => {
  test('stands only beside matters, and a part beside its block', () => {
    const bare = { tasks: undefined, components: [mark('p', { full: '100' })] };
    const none = {
      plans: undefined,
      weekly: undefined,
      monthly: undefined,
      verification: undefined,
      lookBack: undefined,
      siteReview: undefined,
      inspections: undefined,
      lights: undefined,
      items: undefined,
    };
    expect(why(rulesBlockNeedsTasks, { ...bare, ...none })).toEqual([]);
    expect(why(rulesBlockNeedsTasks, { ...bare, ...none, lights: RULES.lights })).toEqual(['tasks']);
    expect(why(rulesBlockNeedsTasks, { plans: undefined })).toEqual(['plans']);
    expect(why(rulesBlockNeedsTasks, { weekly: undefined })).toEqual(['weekly']);
  });
});

describe('a version of the rules', () => {
  test('begins with a period of its own', () => {
    expect(why(rulesPeriod, { period: 'quarter', from: '2026-04' })).toEqual([]);
    expect(why(rulesPeriod, { period: 'quarter', from: '2026-05' })).toEqual(['midst']);
    expect(why(rulesPeriod, { period: 'year', from: '2026-07' })).toEqual(['midst']);
  });

  test('does not cut a period of the version before', () => {
    const quarters = { period: 'quarter', from: '2026-01' };
    expect(why(rulesPeriod, quarters, { from: '2026-04' })).toEqual([]);
    expect(why(rulesPeriod, quarters, { from: '2026-05' })).toEqual(['cut']);
    expect(why(rulesPeriod, quarters, { period: 'two-months', from: '2026-05' })).toEqual(['cut']);
  });

  test('may follow between named periods', () => {
    const named = { period: [{ id: 'spring', name: '春季攻坚', from: '2026-03-01', to: '2026-04-15' }] };
    expect(why(rulesPeriod, named, { from: '2026-05' })).toEqual([]);
    expect(why(rulesPeriod, named, { from: '2026-04' })).toEqual(['cut']);
  });
});
